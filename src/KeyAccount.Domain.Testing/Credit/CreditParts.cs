using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Draws what a credit file holds, each on its own.</summary>
internal static class CreditParts
{
    /// <summary>Mostly an empty register; else one to three events, on and beside the days from which they no longer count.</summary>
    public static CreditEvents Events(Draw draw, LocalDate asOf, ImmutableArray<int> months) =>
        draw.Chance(78)
            ? CreditEvents.None
            : CreditEvents.Of(
                Enumerable
                    .Range(0, draw.Pick(1, 1, 1, 3))
                    .Select(_ =>
                    {
                        var day = asOf.PlusMonths(-draw.Pick([.. months, 0, 1, 6, 24])).PlusDays(draw.Pick(-1, 0, 0, 1));
                        var happened = day > asOf ? asOf : day;
                        return new CreditEvent(
                            draw.Pick(Enum.GetValues<CreditEventKind>()),
                            happened,
                            draw.Chance(15) ? happened.PlusDays(draw.Below(40)) : null
                        );
                    })
                    .ToList()
            );

    public static PaymentTerms Terms(Draw draw) =>
        draw.Below(8) switch
        {
            0 => PaymentTerms.Advance,
            1 => PaymentTerms.CashOnDelivery,
            2 => PaymentTerms.EndOfMonth(draw.Pick(0, 15, 30)),
            3 => PaymentTerms.CashDiscount(
                Share.FromBasisPoints(draw.Pick(1, 200, 300)),
                draw.Pick(0, 10, 14),
                draw.Pick(14, 30, 60)
            ),
            4 => PaymentTerms.InMilestones(
                new PaymentMilestone(Share.Percent(30), 0),
                new PaymentMilestone(Share.Percent(70), draw.Pick(1, 60))
            ),
            5 => PaymentTerms.LetterOfCredit(draw.Pick(0, 90)),
            6 => PaymentTerms.Consignment(draw.Pick(0, 60), draw.Pick(0, 30)),
            _ => PaymentTerms.Net(draw.Pick(0, 1, 14, 30, 60, 90, PaymentTerms.MaximumDays)),
        };

    public static Security Security(Draw draw, Money amount, LocalDate asOf)
    {
        LocalDate? written = draw.Chance(85) ? asOf.PlusDays(-draw.Pick(0, 1, 400)) : null;
        return new(
            draw.Pick(Enum.GetValues<SecurityForm>()),
            amount,
            written,
            draw.Chance(50) ? asOf.PlusDays(draw.Pick(0, 1, 30)) : null
        )
        {
            GuarantorHeadroom = draw.Chance(70) ? amount.Times(draw.Pick(0.5m, 1m, 2m), Rounding.Down) : null,
            GuarantorGrade = draw.Chance(80) ? draw.Pick(Enum.GetValues<CreditGrade>()) : null,
        };
    }

    /// <summary>A statement in whole ten-thousands, so that every ratio over assets or liabilities is exact; a tenth of the lines are missing.</summary>
    public static FinancialStatement Statement(Draw draw, LocalDate asOf, string entity)
    {
        Money? Line(params IReadOnlyList<int> thousands) => draw.Chance(97) ? Money.Eur(draw.Pick(thousands) * 1_000m) : null;

        return new()
        {
            Entity = entity,
            YearEnd = asOf.PlusMonths(-draw.Pick(0, 6, 12, 17, 18, 19)),
            ReceivedOn = draw.Chance(30) ? asOf.PlusDays(-draw.Below(100)) : null,
            Audited = draw.Chance(80) ? draw.Chance(50) : null,
            Manufacturer = draw.Chance(80) ? draw.Chance(50) : null,
            CurrentAssets = Line(0, 300, 600, 900),
            Inventories = Line(0, 100, 200),
            TotalAssets = Line(0, 500, 1_000, 1_000),
            Intangibles = Line(0, 0, 50, 600),
            CurrentLiabilities = Line(0, 100, 300),
            TotalLiabilities = Line(0, 200, 500, 800),
            Equity = Line(-100, 0, 200, 500),
            RetainedEarnings = Line(-2_000, 0, 200, 400),
            MarketValue = draw.Chance(30) ? Line(0, 100, 900) : null,
            Sales = Line(0, 500, 1_500),
            OperatingProfit = Line(-300, 0, 150),
            Profit = Line(-100, 0, 10, 90),
            Depreciation = Line(0, 40),
        };
    }

    /// <summary>An audited statement of this year without a flaw.</summary>
    public static FinancialStatement Sound(LocalDate asOf, string entity) =>
        new()
        {
            Entity = entity,
            YearEnd = asOf,
            Audited = true,
            CurrentAssets = Money.Eur(600_000),
            Inventories = Money.Eur(100_000),
            TotalAssets = Money.Eur(1_000_000),
            Intangibles = Money.Eur(0),
            CurrentLiabilities = Money.Eur(200_000),
            TotalLiabilities = Money.Eur(400_000),
            Equity = Money.Eur(600_000),
            RetainedEarnings = Money.Eur(400_000),
            Sales = Money.Eur(1_500_000),
            OperatingProfit = Money.Eur(150_000),
            Profit = Money.Eur(90_000),
            Depreciation = Money.Eur(40_000),
        };
}
