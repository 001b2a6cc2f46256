namespace KeyAccount.Domain.Expenses.Claims.Allowances;

/// <summary>What is odd about dated numbers of a claims policy.</summary>
public enum AllowanceFindingKind : byte
{
    /// <summary>Days between two limits or rates of the same scope on which none of the scope holds.</summary>
    Gap = 0,

    /// <summary>A kind of claim that the policy has categories for, and no rate: such a line can never pass.</summary>
    DeadEnd = 1,

    /// <summary>A limit within which no receipt is asked for and above which nothing is paid: its receipts are never asked for.</summary>
    IdleReceipt = 2,

    /// <summary>A seasonal limit on whose days its season never comes: it never holds.</summary>
    NeverHolds = 3,
}
