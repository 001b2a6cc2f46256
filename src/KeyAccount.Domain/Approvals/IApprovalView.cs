using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>What a decision reads of what is recorded, in memory or in a store.</summary>
public interface IApprovalView
{
    /// <summary>What is recorded under the id of a command; null when nothing is.</summary>
    ApprovalEntry? EntryOf(string id);

    /// <summary>The request of an id, with all that was said to it; null when there is none.</summary>
    ApprovalRequest? RequestOf(string id);

    /// <summary>The requests with a subject and action that were submitted after an instant, itself excluded, in any order.</summary>
    IEnumerable<ApprovalRequest> RequestsOn(string subject, string action, Instant after);
}
