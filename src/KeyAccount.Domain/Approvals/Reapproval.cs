using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// Whether a content is no worse than the one that a human approved last, dimension by dimension and within the tolerances.
/// </summary>
/// <remarks>
/// Improvements never ask again. Small steps add up, since each is compared with what a human saw and not with the step before.
/// </remarks>
public static class Reapproval
{
    /// <summary>All reasons to ask again; none when the approval carries over.</summary>
    /// <param name="ladder">The ladder with the tolerances.</param>
    /// <param name="approved">What a human approved last.</param>
    /// <param name="now">What is asked now.</param>
    public static ImmutableArray<ReapprovalReason> Reasons(
        AuthorityLadder ladder,
        ApprovalContent approved,
        ApprovalContent now
    )
    {
        Guard.Against.Null(ladder);
        Guard.Against.Null(approved);
        Guard.Against.Null(now);
        var reasons = ImmutableArray.CreateBuilder<ReapprovalReason>();
        void Add(bool differs, ReapprovalCause cause)
        {
            if (differs)
            {
                reasons.Add(new(cause, null, null, null));
            }
        }
        Add(
            (approved.Subject, approved.Beneficiary, approved.Payer) != (now.Subject, now.Beneficiary, now.Payer)
                || !approved.Recused.SequenceEqual(now.Recused),
            ReapprovalCause.Party
        );
        Add(approved.Action != now.Action, ReapprovalCause.Action);
        Add(approved.Currency != now.Currency, ReapprovalCause.Currency);
        Add(approved.CostBasis != now.CostBasis, ReapprovalCause.CostBasis);
        Add(approved.Policy != now.Policy, ReapprovalCause.PolicyVersion);
        Add(approved.AtLeastRank != now.AtLeastRank, ReapprovalCause.MinimumRank);
        foreach (var before in approved.Measures.All)
        {
            if (Figure(ladder, before, now.Measures.Find(before.Dimension)) is { } cause)
            {
                reasons.Add(new(cause, before.Dimension, before.Value, now.Measures.Find(before.Dimension)?.Value));
            }
        }
        reasons.AddRange(
            now.Measures.All.Where(measure => approved.Measures.Find(measure.Dimension) is null)
                .Select(measure => new ReapprovalReason(ReapprovalCause.Dimensions, measure.Dimension, null, measure.Value))
        );
        return reasons.ToImmutable();
    }

    private static ReapprovalCause? Figure(AuthorityLadder ladder, Measure before, Measure? now)
    {
        var place = ladder.DimensionOf(before.Dimension);
        return now is null || place < 0 ? ReapprovalCause.Dimensions
            : now.Unit != before.Unit ? ReapprovalCause.Currency
            : now.Value is not { } figure || before.Value is not { } approved ? ReapprovalCause.Unknown
            : ladder.Terms.Dimensions[place].IsWorse(approved, figure) ? ReapprovalCause.Worse
            : null;
    }
}
