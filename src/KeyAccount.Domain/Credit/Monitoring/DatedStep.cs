namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A dated book afterwards, and what came of it.</summary>
/// <typeparam name="TEvent">What can happen.</typeparam>
/// <param name="Book">The book afterwards; the same one when nothing was recorded.</param>
/// <param name="Answer">What came of it.</param>
/// <param name="Entry">The record: the new one, or the one that was there; null when there is none.</param>
public sealed record DatedStep<TEvent>(DatedBook<TEvent> Book, DatedAnswer Answer, DatedEntry<TEvent>? Entry)
    where TEvent : class;
