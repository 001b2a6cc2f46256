using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>One security for the claims on a debtor, with its days. What is not known about it makes it worth nothing.</summary>
/// <param name="Form">What it is.</param>
/// <param name="Amount">What it secures at most; the lower of the insurer's limits for credit insurance.</param>
/// <param name="WrittenOn">The day it was signed; without it a parent's guarantee is only a promise.</param>
/// <param name="ExpiresOn">The first day on which it no longer holds; null when it holds until revoked.</param>
public sealed record Security(SecurityForm Form, Money Amount, LocalDate? WrittenOn, LocalDate? ExpiresOn = null)
{
    /// <summary>What is left of the guarantor's own line with us, which a parent's guarantee can't exceed; null is not known.</summary>
    public Money? GuarantorHeadroom { get; init; }

    /// <summary>The guarantor's own grade with us; null is not known.</summary>
    public CreditGrade? GuarantorGrade { get; init; }

    /// <summary>Whether it is signed and not yet expired on that day.</summary>
    public bool IsInForce(LocalDate asOf) => WrittenOn <= asOf && !(ExpiresOn <= asOf);
}
