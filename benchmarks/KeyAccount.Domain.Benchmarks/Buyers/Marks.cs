namespace KeyAccount.Domain.Benchmarks.Buyers;

[Flags]
internal enum Marks : byte
{
    None = 0,
    Blocked = 1,
    Insolvent = 2,
    Disputed = 4,
    Insured = 8,
    Strategic = 16,
}
