using System.Collections.Immutable;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>What a policy says to a claim, line by line.</summary>
public sealed class ClaimDecision
{
    internal ClaimDecision(
        ClaimPolicy policy,
        ExpenseClaim claim,
        ClaimRecords records,
        ImmutableArray<ClaimLineReview> lines
    ) => (Policy, Claim, Records, Lines) = (policy, claim, records, lines);

    /// <summary>The policy that decided.</summary>
    public ClaimPolicy Policy { get; }

    /// <summary>The claim.</summary>
    public ExpenseClaim Claim { get; }

    /// <summary>What was known beside it.</summary>
    public ClaimRecords Records { get; }

    /// <summary>The lines by number.</summary>
    public ImmutableArray<ClaimLineReview> Lines { get; }

    /// <summary>The strictest standing of all lines.</summary>
    public ClaimStanding Standing => Lines.Max(line => line.Standing);

    /// <summary>
    /// What can be paid at most, lines that have to be revised or are refused at nothing; null when something about it is not known. A sum beyond
    /// <see cref="Money.MaxMinorUnits"/> is that much.
    /// </summary>
    public Money? Payable => Sum(Lines.Select(PayableOf));

    /// <summary>
    /// What decides who signs: what can be paid at most, or the largest sum that one of its lines counts in, whichever is more (law E3). Null when
    /// something about it is not known.
    /// </summary>
    public Money? Measured
    {
        get
        {
            var open = Lines.Where(line => line.Standing is not (ClaimStanding.Revise or ClaimStanding.Refused)).ToList();
            return open.Select(line => line.Facts.SplitSum)
                .Append(Payable)
                .Aggregate(
                    (Money?)Money.Zero(Policy.Terms.Currency),
                    (most, one) =>
                        most is { } left && one is { } right
                            ? left > right
                                ? left
                                : right
                            : null
                );
        }
    }

    /// <summary>The evidence of repetitions, each pair once.</summary>
    public ImmutableArray<SpendMatch> Questions => [.. Lines.SelectMany(line => line.Questions).Distinct()];

    /// <summary>The policy with its mark and how the claim stands, then every line with its amounts and reasons, in the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language, Audience reader = Audience.Sales) =>
        ClaimWords.Sentences(this, language, reader);

    /// <summary>Policy and standing in English.</summary>
    public override string ToString() =>
        $"{Policy.Identity}: {ClaimScales.Standings.Format(ClaimScales.Standings.Encode(Standing), Language.English)}";

    /// <summary>Nothing of a line that is refused or must be revised; else what is allowed, with its part of the tax.</summary>
    internal static Money? PayableOf(ClaimLineReview line) =>
        line.Standing is ClaimStanding.Revise or ClaimStanding.Refused ? Money.Zero(line.Facts.Currency) : line.Allowed;

    private Money? Sum(IEnumerable<Money?> amounts)
    {
        Int128 sum = 0;
        foreach (var amount in amounts)
        {
            if (amount is not { } known)
            {
                return null;
            }
            sum += known.MinorUnits;
        }
        return Money.OfMinor((long)Int128.Min(sum, Money.MaxMinorUnits), Policy.Terms.Currency);
    }
}
