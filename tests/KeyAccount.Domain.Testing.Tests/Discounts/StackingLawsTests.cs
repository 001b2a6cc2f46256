using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Stacking;
using KeyAccount.Domain.Discounts.Waterfall;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Testing.Discounts;

namespace KeyAccount.Domain.Testing.Tests.Discounts;

/// <summary>law:D1, law:D5 and law:D7 for any policy on any quote.</summary>
public class StackingLawsTests
{
    private static readonly StackingFeatures Ask = StackingFeatures.In(Currency.Eur);

    [Fact]
    public void Whatever_is_priced_by_whatever_policy_breaks_no_law()
    {
        var seen = new HashSet<string>();
        Prop.ForAll(
                Cases.ToArbitrary(),
                one =>
                {
                    Assert.Empty(StackingLaws.Violations(one.Policy, one.Quote));
                    Note(one.Policy.Price(one.Quote), seen);
                }
            )
            .Check(Draws.Fixed.WithMaxTest(2_500));

        string[] expected =
        [
            .. Enum.GetNames<RejectionReason>(),
            .. Enum.GetNames<BenefitKind>(),
            "a return",
            "a clamped line",
            "an order discount that floors held back",
            "a base after another discount",
            "a freight discount",
            "an exclusive discount",
            "a stop",
            "the best of a group",
            "a net amount of zero",
            "a discount at its most",
        ];
        Assert.Empty(expected.Except(seen));
    }

    public static TheoryData<string, Func<StackingPolicy, Quote, PricedQuote>> Defects
    {
        get
        {
            var calls = 0;
            StackingPolicy Without(StackingPolicy policy, int last) =>
                StackingPolicy.Of(policy.Identity, policy.Questions, policy.Terms, policy.Discounts.SkipLast(last));
            return new()
            {
                // Pricers as hosts write them, each with one fault.
                { "Silence", (policy, quote) => Without(policy, 1).Price(quote) },
                { "D5", (policy, quote) => Without(policy, ++calls % 2).Price(quote) },
                {
                    "D7",
                    (policy, quote) => policy.Price(Quote.Of(quote.AsOf, quote.Currency, quote.Lines.SkipLast(1), quote.Terms))
                },
                { "Return", (policy, quote) => Without(policy, quote.IsReturn ? 1 : 0).Price(quote) },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Defects))]
    public void Whoever_prices_wrongly_is_found(string law, Func<StackingPolicy, Quote, PricedQuote> price)
    {
        var found = 0;
        Prop.ForAll(
                Cases.Where(one => one.Policy.Discounts.Length > 1 && one.Quote.Lines.Length > 1).ToArbitrary(),
                one =>
                    found += StackingLaws
                        .Violations(one.Policy, one.Quote, price)
                        .Any(text => text.StartsWith(law, StringComparison.Ordinal))
                        ? 1
                        : 0
            )
            .Check(Draws.Fixed.WithMaxTest(100));
        Assert.True(found > 0);
    }

    [Fact]
    public void Every_policy_survives_being_written_and_read()
    {
        var form = StackingForm.Over(Ask);
        var seen = new HashSet<string>();
        Prop.ForAll(
                DiscountGenerators.Policies(Ask).ToArbitrary(),
                policy =>
                {
                    // law:P11
                    var document = form.Document(policy, "any", PolicyPeriod.StartingOn(new(2026, 1, 1)));
                    var read = form.Read(document.Text, "any.json").Required();
                    Assert.Equal(document, read);
                    Assert.Equal(document.Text, read.Text);
                    seen.UnionWith(policy.Discounts.Select(one => $"{one.Benefit.Kind}"));
                    seen.UnionWith(policy.Discounts.Where(one => one.When is not null).Select(_ => "a condition"));
                    seen.UnionWith(policy.Discounts.Where(one => one.InForce is not null).Select(_ => "days"));
                }
            )
            .Check(Draws.Fixed.WithMaxTest(300));
        Assert.Empty(new[] { "a condition", "days" }.Concat(Enum.GetNames<BenefitKind>()).Except(seen));
    }

    [Fact]
    public void What_the_verifier_calls_never_given_is_never_given()
    {
        var (hidden, looked) = (0, 0);
        Prop.ForAll(
                Cases.ToArbitrary(),
                one =>
                {
                    var never = StackingVerifier
                        .Verify(one.Policy)
                        .Where(finding => finding.Severity == Rules.Severity.Objection)
                        .Select(finding => finding.Discount)
                        .ToHashSet();
                    looked += one.Policy.Discounts.Length;
                    // Only prices above their floors and large enough for every rounding are spoken of.
                    var priced = one.Policy.Price(Large(one.Quote));
                    if (
                        priced.Rejections.Any(rejection => rejection.Reason == RejectionReason.WithoutEffect)
                        || priced.Adjustments.Any(step => step.IsClamped)
                    )
                    {
                        return;
                    }
                    hidden += never.Count;
                    Assert.DoesNotContain(priced.Adjustments, step => never.Contains(step.Discount));
                }
            )
            .Check(Draws.Fixed.WithMaxTest(1_500));
        Assert.InRange(hidden, 20, looked / 2);
    }

    [Fact]
    public void Every_waterfall_ends_at_the_price_and_is_the_sum_of_its_lines()
    {
        var (headers, unknown) = (0, 0);
        Prop.ForAll(
                Cases.Zip(Gen.Choose(-500, 500)).ToArbitrary(),
                drawn =>
                {
                    var ((policy, quote), cents) = drawn;
                    var priced = policy.Price(quote);
                    Deduction[] header =
                        quote.ListTotal.IsZero || cents == 0
                            ? []
                            : [Deduction.Of(WaterfallStepKind.Freight, "header", Money.OfMinor(cents, Currency.Eur))];
                    var costings = quote
                        .Lines.Where(line => line.Number != 20)
                        .Select(line => new LineCosting { Line = line.Number, Cost = line.ListAmount });
                    var deal = DealWaterfall.OfQuote(priced, costings, header);

                    Assert.Equal(priced.NetTotal, deal.Total.InvoicePrice);
                    Assert.Equal(
                        priced.NetTotal - (header.Length == 0 ? Money.Eur(0) : header[0].Amount!.Value),
                        deal.Total.PocketPrice
                    );
                    Assert.Equal(
                        deal.Total.PocketPrice,
                        Money.Sum(deal.Lines.Select(line => line.Waterfall.PocketPrice!.Value), Currency.Eur)
                    );
                    Assert.Equal(quote.Lines.Any(line => line.Number == 20), deal.Total.PocketMargin is null);
                    headers += header.Length;
                    unknown += deal.Total.PocketMargin is null ? 1 : 0;
                }
            )
            .Check(Draws.Fixed.WithMaxTest(500));
        Assert.True(headers > 0 && unknown > 0);
    }

    private static Gen<(StackingPolicy Policy, Quote Quote)> Cases =>
        from policy in DiscountGenerators.Policies(Ask)
        from quote in DiscountGenerators.Quotes(Currency.Eur)
        select (policy, quote);

    private static Quote Large(Quote quote) =>
        Quote.Of(
            quote.AsOf,
            quote.Currency,
            quote.Lines.Select(line =>
                line with
                {
                    ListPrice = line.ListPrice + Money.Eur(100_000),
                    FloorPrice = null,
                    Quantity = Math.Abs(line.Quantity),
                }
            ),
            quote.Terms
        );

    private static void Note(PricedQuote priced, HashSet<string> seen)
    {
        seen.UnionWith(priced.Rejections.Select(one => $"{one.Reason}"));
        foreach (var step in priced.Adjustments)
        {
            seen.Add($"{step.Discount.Benefit.Kind}");
            seen.Add(step.IsClamped ? "a clamped line" : "");
            seen.Add(step.Discount.Base.Discount is null ? "" : "a base after another discount");
            seen.Add(step.Line is null ? "a freight discount" : "");
            seen.Add(step.Discount.IsExclusive ? "an exclusive discount" : "");
            seen.Add(step.Discount.StopsAfter ? "a stop" : "");
            seen.Add(step.Discount.BestOf is null ? "" : "the best of a group");
            seen.Add(step.Wanted.Abs() == step.Discount.Most ? "a discount at its most" : "");
            seen.Add(step.After.IsZero ? "a net amount of zero" : "");
        }
        seen.Add(priced.Quote.IsReturn ? "a return" : "");
        seen.Add(priced.Shortfalls.Any(one => one.Line is null) ? "an order discount that floors held back" : "");
    }
}
