namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// All that decisions and readings look at: a register in memory is one, and so is what a store has read under its locks. It must
/// not change while it is looked at.
/// </summary>
public interface ICreditLineView
{
    /// <summary>What is recorded under the id of a command, carried out or burnt; null when nothing is.</summary>
    CreditLineEntry? EntryOf(string id);

    /// <summary>The entries whose command concerns a line, in their order, refused ones too; empty for an unknown line.</summary>
    IEnumerable<CreditLineEntry> EntriesOf(CreditLineKey line);

    /// <summary>The lines that were ever put below a line by a link, in any order.</summary>
    IEnumerable<CreditLineKey> ChildrenOf(CreditLineKey line);
}
