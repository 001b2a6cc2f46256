using System.Collections.Immutable;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>The columns a kind of file may have.</summary>
/// <param name="Title">What the file holds, as the documentation calls it.</param>
/// <param name="Option">The command-line option that names such a file.</param>
/// <param name="Columns">Every column that is known, required ones and extras.</param>
internal sealed record TableFormat(string Title, string Option, ImmutableArray<Column> Columns)
{
    public IEnumerable<string> Names => Columns.Select(column => column.Name);

    public Column? Find(string name) => Columns.FirstOrDefault(column => column.Name == name);
}
