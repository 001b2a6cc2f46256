using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>A change that counts from a day on, known since an instant.</summary>
internal readonly record struct KnownChange(LocalDate On, Instant At, Int128 Amount);
