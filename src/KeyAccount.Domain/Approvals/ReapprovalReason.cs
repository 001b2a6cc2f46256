namespace KeyAccount.Domain.Approvals;

/// <summary>One reason to ask again.</summary>
/// <param name="Cause">What differs.</param>
/// <param name="Dimension">In which dimension; null when it is not about a figure.</param>
/// <param name="Approved">What a human approved last; null when it was unknown, absent, or no figure.</param>
/// <param name="Now">What is asked now; likewise.</param>
public sealed record ReapprovalReason(ReapprovalCause Cause, string? Dimension, long? Approved, long? Now);
