namespace KeyAccount.Domain.Tool.Report;

/// <summary>What an account asks a manager to do; the default is nothing. Among equal money the earlier one counts.</summary>
internal enum ActionKind : byte
{
    None = 0,
    Barred = 1,
    Referred = 2,
    OverdueLong = 3,
    OverLine = 4,
    Overdue = 5,
    Cut = 6,
    Deferred = 7,
    Silent = 8,
    Declining = 9,
    Capped = 10,
}
