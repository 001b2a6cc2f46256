namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The alert book afterwards, and what was recorded.</summary>
/// <param name="Book">The book afterwards; the same one when nothing was recorded.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="Entry">The entry; null when none was recorded. Who sends notices sends one for each <see cref="AlertEntryKind.Raised"/>.</param>
public sealed record AlertStep(AlertBook Book, AlertAnswer Answer, AlertEntry? Entry);
