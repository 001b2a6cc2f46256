namespace KeyAccount.Domain.Credit;

/// <summary>What a recommended line is limited by.</summary>
public enum LinePartKind : byte
{
    /// <summary>A knock-out: nothing.</summary>
    KnockOut = 0,

    /// <summary>What the debtor needs when it pays as agreed.</summary>
    Need = 1,

    /// <summary>What was asked for.</summary>
    Request = 2,

    /// <summary>What its evidence track can carry.</summary>
    EvidenceCap = 3,

    /// <summary>What the debtor can bear: by net worth, or by trust it has earned.</summary>
    Capacity = 4,

    /// <summary>What we can afford to lose.</summary>
    LossBudget = 5,

    /// <summary>What part of our receivables one family may be.</summary>
    Concentration = 6,

    /// <summary>What is left of a limit that connected debtors share.</summary>
    Family = 7,
}
