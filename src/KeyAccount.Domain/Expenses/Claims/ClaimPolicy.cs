using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>Reviews the lines of a claim: passes, flagged, referred, to be revised or refused, with all reasons.</summary>
/// <remarks>
/// The strictest rule that holds gives the standing. What is not known refers and neither pays nor refuses, unless something known does. Each
/// line is judged by what the policy says of its declared day (law E8).
/// </remarks>
public sealed class ClaimPolicy : IEquatable<ClaimPolicy>
{
    private ClaimPolicy(PolicyIdentity identity, ClaimTerms terms)
    {
        (Identity, Terms) = (identity, terms);
        Lines = new(
            PolicyIdentity.Part(identity, $"{identity.Id}-lines"),
            ClaimScales.Standings,
            HitPolicy.Strictest,
            otherwise: ClaimStanding.Passes,
            whenUnknown: ClaimStanding.Referred,
            ClaimRules.Of(terms)
        );
        Fingerprint = TextHash.Of(
            string.Join(
                '\n',
                $"expense-claims {identity.Id} {identity.Version}",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{terms.ReceiptFree} question {terms.QuestionDays} split {terms.SplitDays}"
                ),
                $"ranks {terms.QuestionRank} {terms.ComplianceRank}",
                string.Join(
                    ' ',
                    terms.Kinds.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={(byte)one.Value}"))
                ),
                Lines.Fingerprint,
                terms.Limits.Canonical,
                terms.PerDiem.Canonical,
                terms.Mileage.Canonical
            )
        );
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over all that can change a decision, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The agreed numbers.</summary>
    public ClaimTerms Terms { get; }

    /// <summary>The rules as data.</summary>
    public DecisionTable<ClaimLineFacts, ClaimStanding> Lines { get; }

    /// <summary>The shipped default in a currency, which no owner has signed.</summary>
    public static ClaimPolicy Shipped(Currency currency) =>
        Of(PolicyIdentity.ShippedDefault("expense-claims", "1"), ClaimTerms.Shipped(currency));

    /// <summary>A policy with numbers of one's own.</summary>
    /// <exception cref="ArgumentException">Limits, per-diems or hospitality are in another currency than the policy, or no claim could be late at last.</exception>
    public static ClaimPolicy Of(PolicyIdentity identity, ClaimTerms terms)
    {
        Guard.Against.Null(identity);
        Guard.Against.Null(terms);
        if (
            terms
                .Limits.All.Select(limit => limit.Most)
                .Concat(terms.PerDiem.Rates.Select(rate => rate.Daily))
                .Append(terms.Hospitality.PerGuest)
                .FirstOrDefault(amount => amount.Currency != terms.Currency) is
            { Currency.IsNone: false } other
        )
        {
            throw Refusal.Invalid(nameof(terms), $"{other} stands in a policy in {terms.Currency}.");
        }
        return terms.LastDays <= terms.LateDays
            ? throw Refusal.Invalid(
                nameof(terms),
                $"Claims are refused after {terms.LastDays} days and late only after {terms.LateDays}: the last day must come later."
            )
            : new(identity, terms);
    }

    /// <summary>The decision with all its reasons. Costs O(n log n) of its lines and the other expenses that are known.</summary>
    public ClaimDecision Decide(ExpenseClaim claim, ClaimRecords records)
    {
        Guard.Against.Null(claim);
        Guard.Against.Null(records);
        ImmutableArray<SpendLine> all = [.. claim.Spends, .. (records.Others ?? []).Where(other => other.Claim != claim.Id)];
        var questions = SpendMatches
            .Find(all, Terms.QuestionDays)
            .Where(match => !records.Dismissals.Any(dismissal => dismissal.Covers(match)))
            .SelectMany(match => new[] { (match.First.Id, Match: match), (match.Second.Id, Match: match) })
            .ToLookup(one => one.Id, one => one.Match, StringComparer.Ordinal);
        var splits = SpendSplits.Find(all, Terms.SplitDays).ToDictionary(split => split.Line.Id, StringComparer.Ordinal);
        ClaimPhotograph photograph = new(claim, Terms, records);
        return new(
            this,
            claim,
            records,
            [
                .. claim.Lines.Select(line =>
                {
                    var id = claim.SpendIdOf(line.Number);
                    return Review(line, photograph, [.. questions[id]], splits.GetValueOrDefault(id));
                }),
            ]
        );
    }

    /// <summary>The one class of an expense (law E7).</summary>
    /// <param name="category">An identifier.</param>
    /// <param name="amount">Above zero, in the currency of the policy.</param>
    /// <param name="place">The place.</param>
    /// <param name="on">The declared day.</param>
    /// <exception cref="ArgumentException">The amount is in another currency.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public ExpenseClass ClassOf(string category, Money amount, string place, LocalDate on)
    {
        Guard.Against.Null(category);
        if (!amount.IsPositive)
        {
            throw Refusal.OutOfRange(nameof(amount), $"{amount} is not above 0, and so no expense.");
        }
        if (amount.Currency != Terms.Currency)
        {
            throw Refusal.Invalid(nameof(amount), $"{amount} is not in {Terms.Currency}.");
        }
        var limit = Terms.Limits.Possible(category, Guard.Against.Null(place), on).SingleOrDefault();
        var kind = Terms.KindOf(category);
        return new(
            kind,
            limit,
            amount > limit?.Most,
            kind is not (ClaimKind.PerDiem or ClaimKind.Mileage) && amount > (limit?.ReceiptFree ?? Terms.ReceiptFree)
        );
    }

    /// <summary>A line with the evidence as it is: what a search for another amount changes is the amount alone.</summary>
    internal ClaimLineReview Review(
        ClaimLine line,
        ExpenseClaim claim,
        ClaimRecords records,
        ImmutableArray<SpendMatch> questions,
        SpendSplit? split
    ) => Review(line, new ClaimPhotograph(claim, Terms, records), questions, split);

    private ClaimLineReview Review(
        ClaimLine line,
        ClaimPhotograph photograph,
        ImmutableArray<SpendMatch> questions,
        SpendSplit? split
    )
    {
        var facts = photograph.Of(line, questions, split);
        return new(line, facts, Lines.Decide(facts, line.On), questions, split);
    }

    /// <inheritdoc/>
    public bool Equals(ClaimPolicy? other) =>
        other is not null && Identity == other.Identity && Fingerprint == other.Fingerprint && Terms == other.Terms;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ClaimPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);
}
