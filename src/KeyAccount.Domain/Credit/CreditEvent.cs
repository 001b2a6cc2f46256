using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>One thing that happened, and the day from which it no longer counts, if it was undone.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="On">The day it became known to us.</param>
/// <param name="UndoneOn">The day proceedings were closed without loss, a claim was paid after all, or cover was restored.</param>
public sealed record CreditEvent(CreditEventKind Kind, LocalDate On, LocalDate? UndoneOn = null);
