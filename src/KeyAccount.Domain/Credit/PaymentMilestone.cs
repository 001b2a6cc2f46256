using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>A part of an invoice that falls due on its own day.</summary>
/// <remarks>The default is 0 % on the day of the invoice, which no terms accept.</remarks>
/// <param name="Part">The part of the invoice, above 0 %.</param>
/// <param name="Days">Days after the invoice, from 0; rising from one milestone to the next.</param>
public readonly record struct PaymentMilestone(Share Part, int Days);
