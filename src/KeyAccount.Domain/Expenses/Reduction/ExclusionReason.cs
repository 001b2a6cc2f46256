namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>Why a category is left out of reduction.</summary>
public enum ExclusionReason : byte
{
    /// <summary>It keeps people safe.</summary>
    Safety = 0,

    /// <summary>It keeps the law.</summary>
    Compliance = 1,

    /// <summary>It trains people.</summary>
    Training = 2,

    /// <summary>The owner of the policy decided so.</summary>
    Agreed = 3,
}
