namespace KeyAccount.Domain.Rules.Columns;

/// <summary>What is done with the truths of each block of clients.</summary>
internal interface IBlockSink
{
    /// <summary>Takes a block.</summary>
    /// <param name="first">The first client.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="rows">The first row.</param>
    void Take(int first, int count, ref byte rows);
}
