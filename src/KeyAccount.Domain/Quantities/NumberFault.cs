namespace KeyAccount.Domain.Quantities;

/// <summary>What is wrong with a number written as text.</summary>
internal enum NumberFault
{
    None,
    Malformed,
    TooManyDecimals,
    OutOfRange,
}
