namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What is recorded, with one more entry that is not. Lives inside one call.</summary>
internal sealed class CreditLinePreview(ICreditLineView view, CreditLineEntry entry) : ICreditLineView
{
    public CreditLineEntry? EntryOf(string id) => entry.Command.Id == id ? entry : view.EntryOf(id);

    public IEnumerable<CreditLineEntry> EntriesOf(CreditLineKey line) =>
        entry.Command.Line == line ? view.EntriesOf(line).Append(entry) : view.EntriesOf(line);

    public IEnumerable<CreditLineKey> ChildrenOf(CreditLineKey line) =>
        entry.Command is FamilyLinking { Above: { } link } linking && link.Parent == line
            ? view.ChildrenOf(line).Append(linking.Line).Distinct()
            : view.ChildrenOf(line);
}
