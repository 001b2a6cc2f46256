using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tests.Rules.Verification;

/// <summary>A random policy of any kind as the brute force sees it: outcomes are texts, and the policy's own evaluator gives them.</summary>
internal sealed class RandomPolicy
{
    public required IReadOnlyList<Rule<Cell>> Rules { get; init; }

    /// <summary>How one is picked; <c>null</c> for objections and collecting tables.</summary>
    public HitPolicy? Hit { get; init; }

    public bool IsCollecting { get; init; }

    public bool IsObjecting { get; init; }

    public required Func<Cell, string> Choose { get; init; }

    /// <summary>The evaluator of the same policy without one rule.</summary>
    public required Func<int, Func<Cell, string>> Without { get; init; }

    /// <summary>The outcomes that should be reached, by code.</summary>
    public required IReadOnlyCollection<long> Called { get; init; }

    /// <summary>The codes that can be compared, ascending; empty when there is no order.</summary>
    public required ImmutableArray<long> InOrder { get; init; }

    public bool IsLastBest { get; init; }

    /// <summary>What is declared about it.</summary>
    public required VerificationTerms Terms { get; init; }

    /// <summary>Its rules as the verifier reads them.</summary>
    public required RuleList List { get; init; }

    /// <summary>What the policy's evaluator says to the codes of a witness.</summary>
    public required Func<Witness, string> ChosenFor { get; init; }

    public IReadOnlyList<Specification<Cell>> Statements => [.. Rules.Select(rule => rule.When)];

    public IReadOnlyList<Feature<Cell>> Features => [.. List.Features.Cast<Feature<Cell>>()];

    public ImmutableArray<long> Codes => List.OutcomeCodes;

    /// <summary>The evaluator of the same policy with two rules written as one, in the place of the later one.</summary>
    public required Func<Rule<Cell>, Rule<Cell>, Func<Cell, string>> Merged { get; init; }

    /// <summary>An outcome as the verifier says it in English.</summary>
    public required Func<string, string> Say { get; init; }

    public bool IsSame(int rule, int other) => Codes[rule] == Codes[other];

    public string CalledBy(int rule) => Text(Codes[rule]);

    public static bool Holds(string outcome, long called) => Holds(outcome, Text(called));

    public static bool Holds(string outcome, string called) => outcome.Split(' ').Contains(called);

    /// <summary>Above 0 when the first is stricter; <c>null</c> when they cannot be compared.</summary>
    public int? Strictness(string left, string right) => Strictness(left, right, InOrder);

    /// <summary>The same by an order of two versions together.</summary>
    public int? Strictness(string left, string right, ImmutableArray<long> order)
    {
        if (IsCollecting || Rank(left, order) is not { } one || Rank(right, order) is not { } other)
        {
            return left == right ? 0 : null;
        }

        return IsLastBest ? other.CompareTo(one) : one.CompareTo(other);
    }

    /// <summary>The codes that can be compared in either of two versions: an outcome is outside when no rule of either calls for it.</summary>
    public ImmutableArray<long> OrderWith(RandomPolicy other) =>
        InOrder.IsEmpty ? [] : [.. InOrder.Union(other.InOrderIfOrdered).Order()];

    /// <summary>The codes that would be compared if there were an order.</summary>
    public required ImmutableArray<long> InOrderIfOrdered { get; init; }

    public int? Steps(string left, string right) =>
        !IsCollecting && Rank(left, InOrder) is { } one && Rank(right, InOrder) is { } other ? Math.Abs(one - other) : null;

    public static string Text(long code) => code.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static int? Rank(string outcome, ImmutableArray<long> order) =>
        order.IndexOf(long.Parse(outcome, System.Globalization.CultureInfo.InvariantCulture)) is >= 0 and var rank
            ? rank
            : null;
}
