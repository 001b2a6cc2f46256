using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Adds up what was asked on one subject within the window, so that splitting a request gains nothing.</summary>
internal static class Aggregation
{
    public static Measures Counted(
        AuthorityLadder ladder,
        ApprovalContent content,
        string? replaced,
        Instant at,
        IApprovalView view
    )
    {
        if (ladder.Terms.Window is not { } window || !ladder.Terms.Dimensions.Any(dimension => dimension.Accumulates))
        {
            return content.Measures;
        }
        var earlier = view.RequestsOn(content.Subject, content.Action, at - window)
            .Where(request => request.Id != replaced && Counts(request, at))
            .ToList();
        return ladder
            .Terms.Dimensions.Where(dimension => dimension.Accumulates)
            .Aggregate(content.Measures, (measures, dimension) => With(measures, dimension, earlier));
    }

    // Granted once is granted, also when the approval has run out since; what was refused or taken back is not.
    private static bool Counts(ApprovalRequest request, Instant at) =>
        request.IsOpenAt(at)
        || (request.ApprovedAt is not null && request.StateAt(at) is not (ApprovalState.Superseded or ApprovalState.Void));

    private static Measures With(Measures measures, Dimension dimension, List<ApprovalRequest> earlier)
    {
        // What adds nothing counts alone, and a negative figure makes no room for another.
        if (measures.ValueOf(dimension) is not { } own || own <= 0)
        {
            return measures;
        }
        Int128 sum = own;
        foreach (var request in earlier)
        {
            if (request.Content.Measures.Find(dimension.Name) is not { } measure)
            {
                continue;
            }
            if (measure.Unit != dimension.Unit || measure.Value is not { } value)
            {
                return measures.Replacing(dimension.Name, null);
            }
            sum += Math.Max(0, value);
        }
        return measures.Replacing(dimension.Name, (long)Int128.Min(sum, long.MaxValue));
    }
}
