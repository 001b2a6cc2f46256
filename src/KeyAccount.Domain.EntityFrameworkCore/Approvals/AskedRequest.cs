using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>An open request on somebody's work list.</summary>
/// <param name="Request">The request; its fingerprint goes into the signature.</param>
/// <param name="As">For which step the person is asked, and by whose authority.</param>
public sealed record AskedRequest(ApprovalRequest Request, AskedPerson As);
