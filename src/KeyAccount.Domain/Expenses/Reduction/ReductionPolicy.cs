using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>How expenses are continuously reduced: a path for each category, what is left out, and where to look first.</summary>
public sealed class ReductionPolicy : IEquatable<ReductionPolicy>
{
    private ReductionPolicy(PolicyIdentity identity, ReductionTerms terms, Scorecard<CandidateFacts> candidates) =>
        (Identity, Terms, Candidates) = (identity, terms, candidates);

    /// <summary>The shipped default, which no owner has signed: 3 % a year of expenses by sales; safety, compliance and training left out.</summary>
    public static ReductionPolicy Shipped { get; } =
        Of(
            PolicyIdentity.ShippedDefault("expense-reduction", "1"),
            ReductionTerms.Shipped,
            CandidateCard.Of(PolicyIdentity.ShippedDefault("reduction-candidates", "1"))
        );

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>Targets and exclusions.</summary>
    public ReductionTerms Terms { get; }

    /// <summary>The scorecard of candidates: the more points, the sooner a category is looked at.</summary>
    public Scorecard<CandidateFacts> Candidates { get; }

    /// <summary>A policy of numbers and a scorecard of one's own.</summary>
    /// <exception cref="ArgumentException">A category has two targets, is left out twice, or has a target and is left out.</exception>
    public static ReductionPolicy Of(PolicyIdentity identity, ReductionTerms terms, Scorecard<CandidateFacts> candidates)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(terms);
        Guard.Against.Null(candidates);
        IEnumerable<string> named = terms
            .Targets.Select(target => target.Category)
            .Concat(terms.Excluded.Select(excluded => excluded.Category));
        if (named.GroupBy(category => category, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw Refusal.Invalid(
                nameof(terms),
                $"The category '{twice.Key}' stands twice: it has one target, or is left out once."
            );
        }
        return new(identity, terms, candidates);
    }

    /// <summary>The path of a category; null when it is left out.</summary>
    /// <param name="category">The category.</param>
    /// <param name="months">Its months, in any order.</param>
    /// <inheritdoc cref="ReductionPath.Of" path="/exception"/>
    public ReductionPath? PathOf(string category, IEnumerable<CategoryMonth> months) =>
        Terms.TargetOf(Guard.Against.Null(category)) is { } target ? ReductionPath.Of(target, Terms.Roll, months) : null;

    /// <summary>Where to reduce first. The order of the input changes nothing.</summary>
    /// <exception cref="ArgumentException">A category stands twice.</exception>
    public ReductionRanking Rank(IEnumerable<CandidateFacts> categories)
    {
        var all = Sorted.Once(categories, facts => facts.Category, "category", nameof(categories));
        return new(
            [
                .. all.Where(facts => Terms.ExclusionOf(facts.Category) is null)
                    .Select(facts => (Facts: facts, Scoring: Candidates.Score(facts, facts.AsOf)))
                    .OrderByDescending(scored => scored.Scoring.Score is not null)
                    .ThenByDescending(scored => scored.Scoring.Score)
                    .ThenByDescending(scored => scored.Facts.Excess is not null)
                    .ThenByDescending(scored => scored.Facts.Excess?.MinorUnits)
                    .ThenBy(scored => scored.Facts.Category, StringComparer.Ordinal)
                    .Select((scored, index) => new ReductionCandidate(index + 1, scored.Facts, scored.Scoring)),
            ],
            [.. all.Select(facts => Terms.ExclusionOf(facts.Category)).OfType<ExcludedCategory>()]
        );
    }

    /// <summary>Whether the other one has the same identity, numbers and scorecard.</summary>
    public bool Equals(ReductionPolicy? other) =>
        other is not null && Identity == other.Identity && Terms.Equals(other.Terms) && Candidates.Equals(other.Candidates);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ReductionPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Identity, Candidates);
}
