using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Who must not sign a request: who asks, profits, pays or is recused, and whoever may sign for one of them.</summary>
internal static class Exclusion
{
    public static bool Excludes(Staff staff, string requester, ApprovalContent content, string person, Instant at)
    {
        foreach (var one in content.Barred.Prepend(requester))
        {
            if (staff.Stands(person, one, at))
            {
                return true;
            }
        }
        return false;
    }
}
