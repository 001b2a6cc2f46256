namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>By what an initiative saves.</summary>
public enum SavingEffect : byte
{
    /// <summary>The same is bought for less.</summary>
    Price = 0,

    /// <summary>Less is bought for the same sales.</summary>
    Volume = 1,
}
