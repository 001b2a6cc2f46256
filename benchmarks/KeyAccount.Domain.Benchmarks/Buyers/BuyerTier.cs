namespace KeyAccount.Domain.Benchmarks.Buyers;

internal enum BuyerTier : byte
{
    Platinum,
    Gold,
    Silver,
    Bronze,
    Growing,
    Open,
    Review,
    Watch,
}
