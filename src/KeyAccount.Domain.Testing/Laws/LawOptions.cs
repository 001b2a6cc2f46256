using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>How many cases are drawn, from which seed, and what is let pass with a reason.</summary>
public sealed record LawOptions
{
    private readonly int cases = 1_000;

    /// <summary>1,000 cases from a fixed seed, with coverage required.</summary>
    public static LawOptions Default { get; } = new();

    /// <summary>How many sets of answers are drawn, at least 1; every law looks at each.</summary>
    public int Cases
    {
        get => cases;
        init => cases = Guard.Against.NegativeOrZero(value);
    }

    /// <summary>The seed of all draws. It is printed with every report; the same seed draws the same cases.</summary>
    public ulong Seed { get; init; } = 20_240_630;

    /// <summary>What the answers are made of.</summary>
    public AnswerMix Mix { get; init; } = AnswerMix.Default;

    /// <summary>The date of the decisions.</summary>
    public LocalDate AsOf { get; init; } = new(2024, 6, 30);

    /// <summary>The laws to check; all by default.</summary>
    public ImmutableArray<Law> Laws { get; init; } = Law.All;

    /// <summary>Whether a rule, a side of a threshold or an outcome that no case reached fails the report.</summary>
    public bool RequiresCoverage { get; init; } = true;

    /// <summary>Ids of laws and names of coverage items that may fail, each with the reason why.</summary>
    public ImmutableDictionary<string, string> Exceptions { get; init; } =
        ImmutableDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The same options, letting one more law or coverage item pass.</summary>
    /// <param name="item">The id of a law, or the name of a coverage item as the report writes it.</param>
    /// <param name="reason">Why; it is printed with every report.</param>
    public LawOptions Except(string item, string reason) =>
        this with
        {
            Exceptions = Exceptions.SetItem(Guard.Against.NullOrWhiteSpace(item), Guard.Against.NullOrWhiteSpace(reason)),
        };
}
