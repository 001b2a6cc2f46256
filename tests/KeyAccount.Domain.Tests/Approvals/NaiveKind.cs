namespace KeyAccount.Domain.Tests.Approvals;

internal enum NaiveKind
{
    Submit,
    Approve,
    Decline,
    Withdraw,
    Annul,
    RecordEnd,
}
