using System.Collections.Immutable;
using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>An open request that has waited too long.</summary>
/// <param name="Request">The request.</param>
/// <param name="Escalations">How many further ranks are asked by now; 0 when only a reminder is due.</param>
/// <param name="Asked">Who is to be reminded or asked; empty when all are away.</param>
public sealed record DueRequest(ApprovalRequest Request, int Escalations, ImmutableArray<AskedPerson> Asked);
