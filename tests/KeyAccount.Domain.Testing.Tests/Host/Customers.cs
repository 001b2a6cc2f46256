using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Testing.Tests.Host.Customer>;

namespace KeyAccount.Domain.Testing.Tests.Host;

/// <summary>The host's questions, policies and fast sheet.</summary>
public static class Customers
{
    public static Measure<Customer, Money> Revenue { get; } =
        Amount(
            "revenue",
            Label.Same("revenue"),
            Currency.Eur,
            customer => customer.Revenue,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    public static Measure<Customer, Share> Margin { get; } =
        Share("margin", Label.Same("margin"), customer => customer.Margin, Direction.HigherIsBetter);

    public static Measure<Customer, long> Orders { get; } =
        Count("orders", Label.Same("orders"), null, customer => customer.Orders, Direction.HigherIsBetter);

    public static Measure<Customer, decimal> DaysLate { get; } =
        Number(
            "days_late",
            Label.Same("days late"),
            Label.Same("days"),
            2,
            customer => customer.DaysLate,
            Direction.LowerIsBetter
        );

    public static Measure<Customer, LocalDate> Since { get; } =
        Date("since", Label.Same("customer since"), customer => customer.Since, Direction.LowerIsBetter);

    public static Measure<Customer, Grade> Risk { get; } =
        Grade(
            "risk",
            Label.Same("risk"),
            (NamedScale<Grade>)SampleFeatures.Risk.Scale,
            customer => customer.Risk,
            Direction.LowerIsBetter
        );

    public static Choice<Customer, Sector> Sector { get; } =
        Choice("sector", Label.Same("sector"), (NamedScale<Sector>)SampleFeatures.Sector.Scale, customer => customer.Sector);

    public static Marks<Customer, Signs> Signs { get; } =
        Marks("signs", Label.Same("signs"), (MarkScale<Signs>)SampleFeatures.Signs.Scale, customer => customer.Signs);

    public static Flag<Customer> Insured { get; } = Flag("insured", Label.Same("insured"), customer => customer.Insured);

    public static Measure<Customer, long> ShoeSize { get; } =
        Count("shoe_size", Label.Same("shoe size"), null, customer => customer.ShoeSize);

    public static ImmutableArray<Feature<Customer>> All { get; } =
    [Revenue, Margin, Orders, DaysLate, Since, Risk, Sector, Signs, Insured, ShoeSize];

    /// <summary>Credit release: the strictest objection wins.</summary>
    public static ObjectionPolicy<Customer> Release { get; } =
        new(
            PolicyIdentity.SignedBy("finance", "release", "1"),
            Verdict.Refer(0),
            new Rule<Customer, Verdict>("CR-1", DaysLate.Above(90) | (DaysLate.Above(60) & !Insured.IsTrue), Verdict.Decline),
            new Rule<Customer, Verdict>("CR-2", DaysLate.Above(30) & !Insured.IsTrue, Verdict.Refer(2)),
            new Rule<Customer, Verdict>("CR-3", Revenue.Below(Money.Eur(10_000)) | Orders.AtMost(2), Verdict.Refer(1)),
            new Rule<Customer, Verdict>("CR-4", Risk.AtLeast(Samples.Grade.High), Verdict.Refer(3))
        );

    /// <summary>Tiers by the strictest rule.</summary>
    public static DecisionTable<Customer, Tier> Watchlist { get; } =
        new(
            PolicyIdentity.SignedBy("sales", "watchlist", "1"),
            SampleFeatures.Tiers,
            HitPolicy.Strictest,
            otherwise: Tier.Gold,
            whenUnknown: Tier.Open,
            new Rule<Customer, Tier>("W-1", DaysLate.Above(60) & Risk.Above(Samples.Grade.Low), Tier.Watch),
            new Rule<Customer, Tier>("W-2", Margin.Below(Quantities.Share.Percent(8)), Tier.Open),
            new Rule<Customer, Tier>("W-3", Revenue.Below(Money.Eur(100_000)), Tier.Silver)
        );

    /// <summary>Tiers by the first rule, the best first.</summary>
    public static DecisionTable<Customer, Tier> Tiering { get; } =
        new(
            PolicyIdentity.SignedBy("sales", "tiering", "1"),
            SampleFeatures.Tiers,
            HitPolicy.First,
            otherwise: Tier.Open,
            whenUnknown: Tier.Open,
            new Rule<Customer, Tier>("T-1", Signs.HasAny(Samples.Signs.Blocked | Samples.Signs.Insolvent), Tier.Watch),
            new Rule<Customer, Tier>(
                "T-2",
                Revenue.AtLeast(Money.Eur(500_000))
                    & (
                        Margin.AtLeast(Quantities.Share.Percent(12))
                        | Sector.IsAnyOf(Samples.Sector.Health, Samples.Sector.Industry)
                    )
                    & Since.AtMost(new LocalDate(2024, 1, 1)),
                Tier.Gold
            ),
            new Rule<Customer, Tier>("T-3", Revenue.AtLeast(Money.Eur(100_000)) & Insured.IsTrue, Tier.Silver)
        );

    /// <summary>The one band of orders that a customer is in.</summary>
    public static DecisionTable<Customer, Tier> Bands { get; } =
        new(
            PolicyIdentity.SignedBy("sales", "bands", "1"),
            SampleFeatures.Tiers,
            HitPolicy.Unique,
            otherwise: Tier.Watch,
            whenUnknown: Tier.Open,
            new Rule<Customer, Tier>("B-1", Orders.AtLeast(50), Tier.Gold),
            new Rule<Customer, Tier>("B-2", Orders.AtLeast(10) & Orders.Below(50), Tier.Silver)
        );

    /// <summary>Everything that applies.</summary>
    public static CollectingTable<Customer, Sector> Kinds { get; } =
        new(
            PolicyIdentity.SignedBy("sales", "kinds", "1"),
            (NamedScale<Sector>)SampleFeatures.Sector.Scale,
            new Rule<Customer, Sector>("K-1", Sector.Is(Samples.Sector.Health), Samples.Sector.Health),
            new Rule<Customer, Sector>("K-2", Signs.HasAll(Samples.Signs.Disputed), Samples.Sector.Health),
            new Rule<Customer, Sector>("K-3", Orders.AtLeast(20) & Since.IsKnown, Samples.Sector.Industry)
        );

    public static AnswerSheet<Customer> Sheet { get; } = new([DaysLate, Revenue, Orders, Insured, Risk], Answer);

    public static Customer From(AnswerSet<Customer> answers) =>
        new()
        {
            Revenue = answers.Of(Revenue),
            Margin = answers.Of(Margin),
            Orders = answers.Of(Orders),
            DaysLate = answers.Of(DaysLate),
            Since = answers.Of(Since),
            Risk = answers.Of(Risk),
            Sector = answers.Of(Sector),
            Signs = answers.Of(Signs),
            Insured = answers.Of(Insured),
            ShoeSize = answers.Of(ShoeSize),
        };

    private static ulong Answer(Customer customer, Span<long> codes)
    {
        ulong known = 0;
        if (customer.DaysLate is { } late)
        {
            codes[0] = (long)(late * 100);
            known |= 1;
        }

        if (customer.Revenue is { } revenue)
        {
            codes[1] = revenue.MinorUnits;
            known |= 2;
        }

        if (customer.Orders is { } orders)
        {
            codes[2] = orders;
            known |= 4;
        }

        if (customer.Insured is { } insured)
        {
            codes[3] = insured ? 1 : 0;
            known |= 8;
        }

        if (customer.Risk is { } risk)
        {
            codes[4] = (long)risk;
            known |= 16;
        }

        return known;
    }
}
