using KeyAccount.Domain.Rules;
using static KeyAccount.Domain.Rules.Features<KeyAccount.Domain.Accounts.TierFacts>;

namespace KeyAccount.Domain.Accounts;

/// <summary>The questions that the tier asks.</summary>
public static class TierFeatures
{
    private static readonly Label PointUnit = new("points", "puntos", "分");

    /// <summary>How attractive the account is.</summary>
    public static Measure<TierFacts, decimal> Attractiveness { get; } =
        Number(
            "attractiveness",
            new("attractiveness", "atractivo", "吸引力"),
            PointUnit,
            2,
            facts => facts.Attractiveness,
            Direction.HigherIsBetter,
            Changeability.ByClient
        );

    /// <summary>How strong we are with it.</summary>
    public static Measure<TierFacts, decimal> Strength { get; } =
        Number(
            "strength",
            new("strength", "fortaleza", "关系强度"),
            PointUnit,
            2,
            facts => facts.Strength,
            Direction.HigherIsBetter,
            Changeability.ByUs
        );

    /// <summary>Whether the account has no tier so far.</summary>
    public static Flag<TierFacts> IsNew { get; } =
        Flag("is_new", new("without a tier so far", "sin nivel hasta ahora", "此前未定级"), facts => facts.Previous is null);

    /// <summary>Whether it was attractive so far; no for an account without a tier.</summary>
    public static Flag<TierFacts> WasAttractive { get; } =
        Flag(
            "was_attractive",
            new("attractive so far", "atractivo hasta ahora", "此前具吸引力"),
            facts => facts.Previous is AccountTier.Key or AccountTier.Development
        );

    /// <summary>Whether we were strong with it so far; no for an account without a tier.</summary>
    public static Flag<TierFacts> WasStrong { get; } =
        Flag(
            "was_strong",
            new("strong so far", "fuerte hasta ahora", "此前关系强"),
            facts => facts.Previous is AccountTier.Key or AccountTier.Maintain
        );

    /// <summary>How many completed months the tier is held; 0 when that can't be shown, or without one.</summary>
    public static Measure<TierFacts, long> MonthsHeld { get; } =
        Count(
            "months_held",
            new("months the tier is held", "meses con el nivel", "当前级别已保持"),
            new("months", "meses", "个月"),
            facts => facts.PreviousSince is { } since && since <= facts.AsOf ? Months.Completed(since, facts.AsOf) : 0,
            Direction.None,
            Changeability.ByTime
        );
}
