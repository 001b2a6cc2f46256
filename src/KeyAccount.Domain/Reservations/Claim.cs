using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Reservations;

/// <summary>An amount on one line.</summary>
/// <param name="Line">The name of the line.</param>
/// <param name="Amount">The amount in the currency of the line.</param>
public sealed record Claim(string Line, Money Amount);
