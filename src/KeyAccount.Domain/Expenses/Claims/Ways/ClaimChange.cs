namespace KeyAccount.Domain.Expenses.Claims.Ways;

/// <summary>What can be changed about a line of a claim, or done about it.</summary>
public enum ClaimChange : byte
{
    /// <summary>Claim less.</summary>
    ClaimLess = 0,

    /// <summary>Attach a receipt.</summary>
    AttachReceipt = 1,

    /// <summary>Say why.</summary>
    GiveReason = 2,

    /// <summary>Enter it in the register of gifts and hospitality.</summary>
    Register = 3,

    /// <summary>Have compliance clear it.</summary>
    ClearWithCompliance = 4,

    /// <summary>Have somebody look at the expenses that it may repeat, and say why it does not.</summary>
    DismissQuestions = 5,

    /// <summary>Enter it as a deduction of the price waterfall and have it reviewed as a discount: it is no expense.</summary>
    ReviewAsDiscount = 6,
}
