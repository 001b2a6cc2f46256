namespace KeyAccount.Domain.Benchmarks.Buyers;

internal enum Trade : byte
{
    Wholesale,
    Retail,
    Industry,
    Health,
    Energy,
    Water,
    Transport,
    Telecom,
    Education,
    Finance,
    Farming,
    Crafts,
}
