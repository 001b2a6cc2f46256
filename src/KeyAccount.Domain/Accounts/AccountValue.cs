namespace KeyAccount.Domain.Accounts;

/// <summary>One account with a whole number to rank it by: minor units, days, orders.</summary>
/// <remarks>The default value is no account with the value 0.</remarks>
/// <param name="Account">The account; where values are equal and an order is needed, the ordinally first comes first.</param>
/// <param name="Value">The value, all of one unit.</param>
public readonly record struct AccountValue(string Account, long Value);
