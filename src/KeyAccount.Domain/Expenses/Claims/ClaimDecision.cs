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
    /// What can be paid at most without tax, lines that have to be revised or are refused at nothing; null when something about it is not known. A
    /// sum beyond <see cref="Money.MaxMinorUnits"/> is that much.
    /// </summary>
    public Money? Payable =>
        Sum(Lines.Select(line => line.Standing < ClaimStanding.Revise ? line.Allowed : Money.Zero(line.Facts.Currency)));

    /// <summary>
    /// What decides who signs: what can be paid at most, or the largest sum that one of its lines counts in, whichever is more (law E3). Null when
    /// something about it is not known.
    /// </summary>
    public Money? Measured =>
        Lines
            .Where(line => line.Standing < ClaimStanding.Revise)
            .Select(line => line.Facts.SplitSum)
            .Append(Payable)
            .Aggregate(
                (most, one) =>
                    most is null || one is null ? null
                    : one > most ? one
                    : most
            );

    /// <summary>The evidence of repetitions, each pair once.</summary>
    public ImmutableArray<SpendMatch> Questions => [.. Lines.SelectMany(line => line.Questions).Distinct()];

    /// <summary>The policy with its mark and how the claim stands, then every line with its amounts and reasons, in the reader's language.</summary>
    public ImmutableArray<string> Sentences(Language language, Audience reader = Audience.Sales) =>
        ClaimWords.Sentences(this, language, reader);

    /// <summary>Policy and standing in English.</summary>
    public override string ToString() => $"{Policy.Identity}: {ClaimWords.Standing(Standing, Language.English)}";

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
