using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>As much of the register as one command needs.</summary>
internal sealed class ApprovalExcerpt(ApprovalEntry? earlier, IReadOnlyDictionary<string, ApprovalRequest> requests)
    : IApprovalView
{
    public ApprovalEntry? EntryOf(string id) => earlier?.Command.Id == id ? earlier : null;

    public ApprovalRequest? RequestOf(string id) => requests.GetValueOrDefault(id);

    public IEnumerable<ApprovalRequest> RequestsOn(string subject, string action, Instant after) =>
        requests.Values.Where(request =>
            request.Content.Subject == subject && request.Content.Action == action && request.SubmittedAt > after
        );
}
