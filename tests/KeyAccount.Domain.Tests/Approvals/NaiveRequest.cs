using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>A request as the naive model keeps it, changed in place.</summary>
internal sealed class NaiveRequest(
    string id,
    string requester,
    string subject,
    int? amount,
    string? beneficiary,
    int ladder,
    int at
)
{
    public string Id { get; } = id;

    public string Requester { get; } = requester;

    public string Subject { get; } = subject;

    public int? Amount { get; } = amount;

    public string? Beneficiary { get; } = beneficiary;

    public int Ladder { get; } = ladder;

    public int At { get; } = at;

    public int Changed { get; set; } = at;

    public bool NeedsDirector { get; set; }

    public HashSet<string> Signed { get; } = [];

    public int? ValidUntil { get; set; }

    public ApprovalState? Ended { get; set; }

    public int? HumanAmount { get; set; }

    public int HumanUntil { get; set; }

    public string? HumanSubject { get; set; }

    public string? HumanBeneficiary { get; set; }

    public void CarryOn(NaiveRequest old)
    {
        (HumanAmount, HumanUntil, ValidUntil) = (old.HumanAmount, old.HumanUntil, old.HumanUntil);
        (HumanSubject, HumanBeneficiary) = (old.HumanSubject, old.HumanBeneficiary);
    }
}
