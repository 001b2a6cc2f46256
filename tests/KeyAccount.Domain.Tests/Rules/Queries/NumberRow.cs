namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>A host's entity with a column of every integer type.</summary>
public sealed class NumberRow
{
    public int Id { get; set; }

    public char Character { get; set; }

    public sbyte Signed8 { get; set; }

    public byte? Unsigned8 { get; set; }

    public short? Signed16 { get; set; }

    public ushort Unsigned16 { get; set; }

    public int? Signed32 { get; set; }

    public uint Unsigned32 { get; set; }

    public long? Signed64 { get; set; }

    public Wide? Flags64 { get; set; }

    public Narrow? Flags8 { get; set; }
}

[Flags]
public enum Wide : ulong
{
    None = 0,
    First = 1,
    Last = 1UL << 61,
    Beyond = 1UL << 63,
}

public enum Narrow : sbyte
{
    None = 0,
    First = 1,
    Top = sbyte.MinValue,
}
