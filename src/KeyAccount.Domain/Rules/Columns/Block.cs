namespace KeyAccount.Domain.Rules.Columns;

/// <summary>
/// So many clients are worked on together that all truths of a block stay close to the processor. A slot has two planes of them,
/// known true and known false, one bit for each client.
/// </summary>
internal static class Block
{
    /// <summary>The clients of a block.</summary>
    public const int Rows = 512;

    /// <summary>The words of 64 clients in one plane.</summary>
    public const int PlaneWords = Rows / 64;

    /// <summary>The words of both planes of a slot.</summary>
    public const int SlotWords = 2 * PlaneWords;

    /// <summary>The words of all slots that fit on the stack: 32 KiB, 256 slots.</summary>
    public const int WordsOnStack = 4 * 1024;
}
