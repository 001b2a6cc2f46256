using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Expenses.Claims.Ways;

/// <summary>Finds what would make a line pass, or stand better. Each change is tried with the policy itself.</summary>
/// <remarks>
/// A smaller claim never stands worse while the evidence of repetitions stays as it is, so the largest amount that passes is found by halving.
/// That another amount would look less like a repetition is no way, and is never offered.
/// </remarks>
public static class ClaimWays
{
    private const string Text = "a reason";

    /// <summary>The ways for every line that does not simply pass, by line and kind; what is missing stands in the decision of each line.</summary>
    public static ImmutableArray<ClaimWay> Of(ClaimDecision decision)
    {
        Guard.Against.Null(decision);
        return [.. decision.Lines.SelectMany(review => Of(decision, review))];
    }

    /// <summary>
    /// The largest amount, in the currency of its receipt, at which a line passes and is paid in full, everything else alike; null when even the
    /// smallest does not. The amount claimed when it does.
    /// </summary>
    public static Money? LargestPassing(ClaimDecision decision, long line)
    {
        Guard.Against.Null(decision);
        var review =
            decision.Lines.FirstOrDefault(one => one.Line.Number == line)
            ?? throw Refusal.Invalid(nameof(line), $"There is no line {line}.");
        Money At(long minor) => Money.OfMinor(minor, review.Line.Claimed.Currency);
        if (IsPaidInFull(review))
        {
            return review.Line.Claimed;
        }
        var tooMuch = Halving.Least(
            review.Line.Claimed.MinorUnits,
            minor => !IsPaidInFull(After(decision, review, review.Line with { Claimed = At(minor) }))
        );
        return tooMuch == 1 ? null : At(tooMuch - 1);
    }

    private static IEnumerable<ClaimWay> Of(ClaimDecision decision, ClaimLineReview review)
    {
        var line = review.Line;
        if (!IsPaidInFull(review) && LargestPassing(decision, line.Number) is { } most)
        {
            yield return new(
                line.Number,
                ClaimChange.ClaimLess,
                most,
                After(decision, review, line with { Claimed = most }).Standing
            );
        }
        foreach (var (change, changed) in Changes(line))
        {
            if (After(decision, review, changed).Standing is var standing && standing < review.Standing)
            {
                yield return new(line.Number, change, null, standing);
            }
        }
        if (
            !review.Questions.IsEmpty
            && decision.Policy.Review(line, decision.Claim, decision.Records, [], review.Split).Standing is var quiet
            && quiet < review.Standing
        )
        {
            yield return new(line.Number, ClaimChange.DismissQuestions, null, quiet);
        }
        if (review.IsPrice && review.Claimed is { } claimed && review.Allowed is { } allowed)
        {
            yield return new(line.Number, ClaimChange.ReviewAsDiscount, claimed - allowed, review.Standing);
        }
    }

    private static IEnumerable<(ClaimChange Change, ClaimLine Line)> Changes(ClaimLine line)
    {
        if (line.Receipts is not { IsEmpty: false })
        {
            yield return (ClaimChange.AttachReceipt, line with { Receipts = [new() { Id = "to be attached" }] });
        }
        if (line.Justification is null)
        {
            yield return (ClaimChange.GiveReason, line with { Justification = Text });
        }
        if (line.Hospitality is { } guests)
        {
            if (guests.IsRegistered != true)
            {
                yield return (ClaimChange.Register, line with { Hospitality = guests with { IsRegistered = true } });
            }
            if (guests is { HasOfficials: true, IsCleared: not true })
            {
                yield return (ClaimChange.ClearWithCompliance, line with { Hospitality = guests with { IsCleared = true } });
            }
        }
    }

    private static bool IsPaidInFull(ClaimLineReview review) =>
        review.Standing <= ClaimStanding.Flagged && review.Sanctioned is { } sanctioned && sanctioned == review.Claimed;

    private static ClaimLineReview After(ClaimDecision decision, ClaimLineReview review, ClaimLine line) =>
        decision.Policy.Review(line, decision.Claim.With(line), decision.Records, review.Questions, review.Split);
}
