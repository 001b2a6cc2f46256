using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Lines.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing.Credit;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit.Lines;

public class CreditLineFormTests
{
    private static readonly LocalDate Day = LineBook.Day;
    private static readonly string[] Cultures = ["", "tr-TR", "ar-SA", "th-TH"];

    private static readonly CreditLineTerms Full = CreditLineTerms
        .Limited(Money.Eur(100), Day)
        .Until(Day.PlusDays(365))
        .Temporarily(TemporaryLimit.Of(CreditLimit.Unlimited, Day.PlusDays(1), Day.PlusDays(2)))
        .InSeason(SeasonalFactor.Of(new(11, 1), new(2, 29), Percentage.Percent(5)))
        .SecuredBy(SecuredPart.OnTop(new(SecurityForm.CreditInsurance, Money.Eur(50), Day)).Declaring(Day, Day))
        .SecuredBy(
            SecuredPart.Included(
                new(SecurityForm.ParentGuarantee, Money.Eur(50), null, Day)
                {
                    GuarantorGrade = CreditGrade.B,
                    GuarantorHeadroom = Money.Eur(-1),
                }
            )
        )
        .Taking(new() { CreditInsurance = Share.Percent(50) })
        .BesideEligible(Money.Eur(300));

    private static readonly string Proposal = CreditLineCommandForm.Write(
        CreditLineCommand.Propose("p", LineBook.Key("c-17/projects"), Full, LineBook.Anna, "a first line")
    );

    private static readonly string Suspension = CreditLineCommandForm.Write(
        CreditLineCommand.Suspend("s", LineBook.Key("c-17"), Day, Day.PlusDays(3), LineBook.Nightly, "late")
    );

    private static readonly string Linking = CreditLineCommandForm.Write(
        CreditLineCommand.Link("l", LineBook.Key("c-17"), LineBook.Key("holding"), FamilyLinkKind.CarveOut, Day, LineBook.Anna)
    );

    [Fact]
    public void A_command_is_one_line_that_a_person_can_read() =>
        Assert.Equal(
            """{ "schemaVersion": 1, "kind": "suspend", "id": "s", "line": "c-17", "from": "2024-01-01", "until": "2024-01-04", "by": "automation nightly", "reason": "late" }""",
            Suspension
        );

    [Fact]
    public void Terms_with_everything_read_back()
    {
        var read = (LineProposal)CreditLineCommandForm.Read(Proposal, "x").Required();
        Assert.Equal((Full, LineBook.Key("c-17/projects"), "a first line"), (read.Terms, read.Line, read.Reason));
    }

    [Fact]
    public void Whatever_a_register_is_asked_and_keeps_is_read_back_in_every_culture() // law:P11
    {
        var office = CreditLineOffice.For([.. new[] { "a", "b", "c", "a/s" }.Select(LineBook.Key)], Currency.Eur);
        var seen = new HashSet<string>();
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var (index, script) in CreditLineGenerators.Scripts(office, 40).Sample(150).Index())
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(Cultures[index % Cultures.Length]);
                var register = CreditLineRegister.Empty;
                foreach (var (command, at) in script)
                {
                    register = register.Apply(command, at, office.Authority, office.Approvals).Register;
                    Assert.Equal(command, CreditLineCommandForm.Read(CreditLineCommandForm.Write(command), "x").Required());
                    seen.Add(command is LineIntervention one ? $"{one.Kind}" : command.GetType().Name);
                }
                var read = register
                    .Entries.Select(entry => CreditLineEntryForm.Read(CreditLineEntryForm.Write(entry), "x").Required())
                    .ToList();
                Assert.Equal(register.Entries, read);
                Assert.Empty(CreditLineLaws.Violations(read));
                seen.UnionWith(read.Select(entry => entry.Refusal?.Figures is null ? "plain" : "figures"));
                seen.UnionWith(read.Select(entry => $"{entry.Change}"));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        string[] expected =
        [
            nameof(LineProposal),
            nameof(ProposalStep),
            nameof(LineGrant),
            nameof(FamilyLinking),
            .. Enum.GetNames<InterventionKind>(),
            "figures",
            nameof(LineChange.Grant),
            nameof(LineChange.Cut),
            nameof(LineChange.FastRaise),
        ];
        Assert.Empty(expected.Except(seen));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1, ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", PolicyDocumentFault.UnsupportedVersion, "$.schemaVersion")]
    [InlineData("\"kind\": \"propose\", ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"kind\": \"propose\"", "\"kind\": \"Propose\"", PolicyDocumentFault.UnknownWord, "$.kind")]
    [InlineData("\"kind\": \"propose\"", "\"kind\": null", PolicyDocumentFault.NullNotAllowed, "$.kind")]
    [InlineData("\"line\": \"c-17/projects\"", "\"line\": \"c-17/a/b\"", PolicyDocumentFault.UnknownWord, "$.line")]
    [InlineData("\"line\": \"c-17/projects\"", "\"line\": 17", PolicyDocumentFault.WrongType, "$.line")]
    [InlineData("\"by\": \"person anna\"", "\"by\": \"anna\"", PolicyDocumentFault.UnknownWord, "$.by")]
    [InlineData("\"by\": \"person anna\"", "\"by\": \"robot anna\"", PolicyDocumentFault.UnknownWord, "$.by")]
    [InlineData("\"limit\": \"100.00 EUR\"", "\"limit\": \"100\"", PolicyDocumentFault.UnknownWord, "$.terms.limit")]
    [InlineData("\"limit\": \"100.00 EUR\"", "\"limit\": \"\"", PolicyDocumentFault.UnknownWord, "$.terms.limit")]
    [InlineData("\"limit\": \"100.00 EUR\"", "\"limit\": null", PolicyDocumentFault.NullNotAllowed, "$.terms.limit")]
    [InlineData("\"limit\": \"100.00 EUR\"", "\"limit\": \"1.00 USD\"", PolicyDocumentFault.CurrencyMismatch, "$.terms")]
    [InlineData("\"limit\": \"100.00 EUR\"", "\"limit\": \"inherit\"", PolicyDocumentFault.Refused, "$.terms.seasons")]
    [InlineData("\"currency\": \"EUR\"", "\"currency\": \"XYZ\"", PolicyDocumentFault.UnknownWord, "$.terms.currency")]
    [InlineData("\"graceDays\": 15", "\"graceDays\": 366", PolicyDocumentFault.OutsideDomain, "$.terms.graceDays")]
    [InlineData(", \"graceDays\": 15", "", PolicyDocumentFault.MissingMember, "$.terms")]
    [InlineData("\"expiresOn\": \"2024-12-31\", ", "", PolicyDocumentFault.MissingMember, "$.terms")]
    [InlineData("\"expiresOn\": \"2024-12-31\"", "\"expiresOn\": \"2024-01-01\"", PolicyDocumentFault.Refused, "$.terms")]
    [InlineData("\"first\": \"11-01\"", "\"first\": \"11-31\"", PolicyDocumentFault.OutsideDomain, "$.terms.seasons[0].first")]
    [InlineData("\"change\": \"5.00 %\"", "\"change\": \"0.00 %\"", PolicyDocumentFault.Refused, "$.terms.seasons[0]")]
    [InlineData(
        "\"form\": \"credit_insurance\"",
        "\"form\": \"promise\"",
        PolicyDocumentFault.UnknownWord,
        "$.terms.secured[0].form"
    )]
    [InlineData("\"declareBy\": \"2024-01-01\", ", "", PolicyDocumentFault.MissingMember, "$.terms.secured[0]")]
    [InlineData("\"eligible\": \"300.00 EUR\"", "\"eligible\": \"300\"", PolicyDocumentFault.NotANumber, "$.terms.eligible")]
    [InlineData("\"eligible\": \"300.00 EUR\"", "\"eligible\": \"3.00 USD\"", PolicyDocumentFault.CurrencyMismatch, "$.terms")]
    [InlineData("\"reason\": \"a first line\"", "\"reason\": \" \"", PolicyDocumentFault.IllegalCharacter, "$.reason")]
    [InlineData("\"reason\"", "\"corrects\": \"p\", \"reason\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"reason\"", "\"reasons\": \"p\", \"reason\"", PolicyDocumentFault.UnknownMember, "$.reasons")]
    public void A_proposal_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(CreditLineCommandForm.Read(With(Proposal, part, change), "x")));

    [Theory]
    [InlineData(", \"reason\": \"late\"", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"from\": \"2024-01-01\", ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"until\": \"2024-01-04\"", "\"until\": \"2024-01-01\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"until\": \"2024-01-04\"", "\"until\": \"4 Jan\"", PolicyDocumentFault.OutsideDomain, "$.until")]
    [InlineData("\"kind\": \"suspend\"", "\"kind\": \"stop\"", PolicyDocumentFault.UnknownMember, "$.until")]
    public void A_suspension_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(CreditLineCommandForm.Read(With(Suspension, part, change), "x")));

    [Theory]
    [InlineData("\"share\": \"carve_out\", ", "", PolicyDocumentFault.MissingMember, "$")]
    [InlineData("\"share\": \"carve_out\"", "\"share\": \"own\"", PolicyDocumentFault.UnknownWord, "$.share")]
    [InlineData("\"parent\": \"holding\"", "\"parent\": \"c-17\"", PolicyDocumentFault.Refused, "$")]
    [InlineData("\"parent\": \"holding\"", "\"parent\": \"holding/s\"", PolicyDocumentFault.Refused, "$")]
    public void A_link_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path) =>
        Assert.Equal((fault, path), Where(CreditLineCommandForm.Read(With(Linking, part, change), "x")));

    [Theory]
    [InlineData("\"sequence\": 2", "\"sequence\": 0", PolicyDocumentFault.OutsideDomain, "$.sequence")]
    [InlineData("\"change\": \"grant\"", "\"change\": \"gift\"", PolicyDocumentFault.UnknownWord, "$.change")]
    [InlineData(", \"change\": \"grant\"", "", PolicyDocumentFault.Refused, "$")]
    [InlineData(
        "\"at\": \"2024-01-01T08:00:00Z\"",
        "\"at\": \"1999-01-01T08:00:00Z\"",
        PolicyDocumentFault.OutsideDomain,
        "$.at"
    )]
    [InlineData("\"granted\"", "\"refusal\": { \"reason\": \"circle\" }, \"granted\"", PolicyDocumentFault.Refused, "$")]
    public void An_entry_is_refused_where_it_is_wrong(string part, string change, PolicyDocumentFault fault, string path)
    {
        var entry = CreditLineEntryForm.Write(new LineBook("c-1").Grant("c-1", 100).Register.Entries[1]);
        Assert.Equal((fault, path), Where(CreditLineEntryForm.Read(With(entry, part, change), "x")));
    }

    [Fact]
    public void What_no_register_made_is_not_written()
    {
        var entry = new LineBook("c-1").Grant("c-1", 100).Register.Entries[1];
        Assert.Throws<ArgumentException>(() => CreditLineEntryForm.Write(entry with { Granted = null }));
    }

    private static (PolicyDocumentFault, string) Where<T>(DocumentReading<T> reading)
        where T : class => (reading.Problems[0].Fault, reading.Problems[0].Path);

    private static string With(string text, string part, string change)
    {
        Assert.Contains(part, text, StringComparison.Ordinal);
        var place = text.IndexOf(part, StringComparison.Ordinal);
        return text[..place] + change + text[(place + part.Length)..];
    }
}
