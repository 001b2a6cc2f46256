using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>Everything that a review decided about one account.</summary>
public sealed class ReviewedAccount
{
    private readonly ImmutableArray<KindState> states;

    internal ReviewedAccount(
        AccountFacts facts,
        Decision<OutcomeSet<AccountKind>> kinds,
        ImmutableArray<KindState> states,
        PrimaryKind primary,
        ReviewedFamily family
    ) => (Facts, Kinds, this.states, Primary, Family) = (facts, kinds, states, primary, family);

    /// <summary>The photograph the decisions rest on.</summary>
    public AccountFacts Facts { get; }

    /// <summary>The kinds with their proof: findings, figures and the distance to each line.</summary>
    public Decision<OutcomeSet<AccountKind>> Kinds { get; }

    /// <summary>The kind that leads.</summary>
    public PrimaryKind Primary { get; }

    /// <summary>Importance and tier, which are those of the corporate family.</summary>
    public ReviewedFamily Family { get; }

    /// <summary>The tier that counts.</summary>
    public AccountTier Tier => Family.Tier;

    /// <summary>The kinds that are met, in the order of the enumeration.</summary>
    public IEnumerable<AccountKind> Met => AccountReview.AllKinds.Where(kind => StateOf(kind) == KindState.Met);

    /// <summary>How one kind came out.</summary>
    public KindState StateOf(AccountKind kind) => states[(int)kind];

    /// <summary>
    /// For an ordinary account the kind that failed by the fewest comparisons, the earlier in the precedence on a tie; null for any other
    /// account, and when no kind could be assessed.
    /// </summary>
    public AccountKind? NearestMiss(KindPolicy policy)
    {
        Guard.Against.Null(policy);
        return Primary != PrimaryKind.Ordinary
            ? null
            : policy
                .Precedence.Where(kind => StateOf(kind) == KindState.NotMet)
                .Select(kind => (Kind: (AccountKind?)kind, Failed: Kinds.Explain(KindPolicy.CodeOf(kind)).Evidence.Length))
                .OrderBy(kind => kind.Failed)
                .FirstOrDefault()
                .Kind;
    }

    /// <summary>
    /// The codes of what was found, in a fixed order: each kind that is met, the rule of the earned tier, what cut it
    /// (<c>TIER-LOSS</c>, <c>TIER-BOOK-FULL</c>, <c>TIER-MANAGER-FULL</c>), <c>TIER-OVERRIDE</c> and <c>IMPORTANCE-PROVISIONAL</c>.
    /// </summary>
    public IEnumerable<string> FindingCodes()
    {
        foreach (var kind in Met)
        {
            yield return KindPolicy.CodeOf(kind);
        }
        foreach (var finding in Family.Earned.Findings.Where(finding => finding.Truth == Truth.Yes))
        {
            yield return finding.Code;
        }
        var cut = Family.Grant.Cut switch
        {
            TierCut.None => null,
            TierCut.LosesMoney => "TIER-LOSS",
            TierCut.BookFull => "TIER-BOOK-FULL",
            TierCut.ManagerFull => "TIER-MANAGER-FULL",
        };
        if (cut is not null)
        {
            yield return cut;
        }
        if (Family.Grant.Override is not null)
        {
            yield return "TIER-OVERRIDE";
        }
        if (Family.Importance is { IsDetermined: true, IsProvisional: true })
        {
            yield return "IMPORTANCE-PROVISIONAL";
        }
    }

    /// <summary>
    /// The questions without an answer that keep something open, each once: those of undetermined kinds (kinds that the book can't
    /// assess are told once for the book, not here) and those of importance.
    /// </summary>
    public IEnumerable<Feature> Missing() =>
        AccountReview
            .AllKinds.Where(kind => StateOf(kind) == KindState.Undetermined)
            .SelectMany(kind => Kinds.Explain(KindPolicy.CodeOf(kind)).Evidence)
            .Where(evidence => evidence.Truth == Truth.Unknown)
            .Select(evidence => evidence.Feature)
            .Concat(Family.Importance.Attractiveness.Missing)
            .Concat(Family.Importance.Strength.Missing)
            .Distinct();
}
