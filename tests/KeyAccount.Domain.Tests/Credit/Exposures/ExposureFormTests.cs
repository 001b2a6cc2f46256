using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tests.Credit.Exposures;

public class ExposureFormTests
{
    private static readonly PolicyPeriod Period = PolicyPeriod.StartingOn(new(2024, 1, 1));

    private static readonly string Shipped = Text(ExposureTerms.Shipped);

    [Fact]
    public void The_shipped_terms_are_marked_as_signed_by_nobody() =>
        Assert.Equal("credit-exposure 1 (shipped default)", ExposureTerms.Shipped.Identity.ToString());

    [Fact]
    public void The_shipped_terms_contradict_nothing() => Assert.Empty(ExposureTerms.Shipped.Defects());

    public static TheoryData<ExposureTerms> Terms =>
        [
            ExposureTerms.Shipped,
            ExposureTerms.Shipped with
            {
                Horizon = ExposureHorizon.Endless,
                IsTaxIncluded = false,
            },
            ExposureTerms.Shipped with
            {
                Horizon = ExposureHorizon.OfMonths(2),
                MadeToOrder = Share.Percent(12.5m),
            },
            ExposureTerms.Shipped with
            {
                Identity = PolicyIdentity.SignedBy("the owner", "terms", "7"),
            },
        ];

    [Theory]
    [MemberData(nameof(Terms))]
    public void Terms_are_read_as_they_were_written(ExposureTerms terms) =>
        Assert.Equal(terms, ExposureForm.Shipped.Read(Text(terms), "file").Required().Policy);

    [Theory]
    [InlineData("\"days\": 30", "\"days\": 3651", PolicyDocumentFault.OutsideDomain)]
    [InlineData("\"days\": 30", "\"days\": -1", PolicyDocumentFault.OutsideDomain)]
    [InlineData("\"days\": 30", "\"days\": 30, \"months\": 1", PolicyDocumentFault.MissingMember)]
    [InlineData("\"days\": 30", "\"weeks\": 4", PolicyDocumentFault.UnknownMember)]
    [InlineData("\"taxIncluded\": true", "\"taxIncluded\": null", PolicyDocumentFault.NullNotAllowed)]
    [InlineData("\"retention\": \"100.00 %\"", "\"retention\": \"100.01 %\"", PolicyDocumentFault.OutsideDomain)]
    [InlineData("\"retention\": \"100.00 %\"", "\"retention\": \"99.00 %\"", PolicyDocumentFault.NonMonotoneLadder)]
    [InlineData("\"delivered\": \"100.00 %\"", "\"delivered\": \"99.99 %\"", PolicyDocumentFault.NonMonotoneLadder)]
    public void What_is_wrong_is_told(string written, string changed, PolicyDocumentFault fault)
    {
        Assert.Contains(written, Shipped, StringComparison.Ordinal);
        var reading = ExposureForm.Shipped.Read(
            WithoutFingerprint(Shipped).Replace(written, changed, StringComparison.Ordinal),
            "file"
        );
        Assert.Null(reading.Document);
        Assert.Contains(reading.Problems, problem => problem.Fault == fault);
    }

    public static TheoryData<ExposureTerms, ExposureTermsDefect> Defective =>
        new()
        {
            {
                ExposureTerms.Shipped with
                {
                    OrderBeyondHorizon = Share.Whole,
                    Order = Share.Zero,
                },
                ExposureTermsDefect.FarOrderAboveNearOrder
            },
            { ExposureTerms.Shipped with { Billed = Share.Percent(99.99m) }, ExposureTermsDefect.FallsOnTheWay },
            {
                ExposureTerms.Shipped with
                {
                    InProduction = Share.Zero,
                    MadeToOrder = Share.Whole,
                },
                ExposureTermsDefect.FallsOnTheWay
            },
            {
                ExposureTerms.Shipped with
                {
                    Order = Share.Zero,
                    Delivered = Share.Zero,
                    Billed = Share.Zero,
                    InProduction = Share.Zero,
                    Receivable = Share.Percent(50),
                },
                ExposureTermsDefect.CreditAboveReceivable
            },
            { ExposureTerms.Shipped with { FactoredWithRecourse = Share.Zero }, ExposureTermsDefect.ReceivableLeavesByItsForm },
        };

    [Theory]
    [MemberData(nameof(Defective))]
    public void Terms_that_contradict_themselves_are_found(ExposureTerms terms, ExposureTermsDefect defect) =>
        Assert.Equal([defect], terms.Defects());

    [Fact]
    public void The_schema_names_every_weight() =>
        Assert.Contains("\"contractedSetOff\"", ExposureForm.Shipped.Schema(), StringComparison.Ordinal);

    [Fact]
    public void A_horizon_below_a_month_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExposureHorizon.OfMonths(0));

    [Fact]
    public void A_horizon_below_zero_days_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ExposureHorizon.OfDays(-1));

    private static string Text(ExposureTerms terms) => ExposureForm.Shipped.Document(terms, "what counts", Period).Text;

    private static string WithoutFingerprint(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.Contains("\"fingerprint\"", StringComparison.Ordinal)));
}
