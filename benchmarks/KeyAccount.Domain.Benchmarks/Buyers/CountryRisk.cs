namespace KeyAccount.Domain.Benchmarks.Buyers;

internal enum CountryRisk : byte
{
    Lowest,
    Low,
    Middle,
    Raised,
    High,
    Highest,
}
