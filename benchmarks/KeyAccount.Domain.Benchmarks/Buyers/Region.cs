namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>Thirty-two regions; only their numbers matter here.</summary>
internal enum Region : byte
{
    North = 0,
    Coast = 3,
    Harbour = 4,
    Valley = 9,
    Capital = 17,
    Border = 24,
    Last = 31,
}
