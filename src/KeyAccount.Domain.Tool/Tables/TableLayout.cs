using System.Collections.Immutable;
using CsvHelper;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Where each known column stands in one particular file: at a field, as a constant of the mapping, or nowhere.</summary>
internal sealed class TableLayout
{
    public static readonly TableLayout Empty = new([], [], [], []);

    private readonly ImmutableArray<string> headers;
    private readonly Dictionary<Column, int> fields;
    private readonly Dictionary<Column, byte[]> constants;
    private readonly ImmutableArray<(int Field, ImmutableArray<byte[]> Allowed)> filters;

    /// <param name="headers">The header's own names, so that a problem names what the user sees in the file.</param>
    /// <param name="fields">The field of each column that the file holds.</param>
    /// <param name="constants">The value of each column that the mapping holds.</param>
    /// <param name="filters">The fields that decide whether a row is read, with the values that let it pass.</param>
    public TableLayout(
        ImmutableArray<string> headers,
        Dictionary<Column, int> fields,
        Dictionary<Column, byte[]> constants,
        ImmutableArray<(int Field, ImmutableArray<byte[]> Allowed)> filters
    ) => (this.headers, this.fields, this.constants, this.filters) = (headers, fields, constants, filters);

    /// <summary>How many fields the header has, and so every row must have.</summary>
    public int FieldCount => headers.Length;

    public bool Has(Column column) => fields.ContainsKey(column) || constants.ContainsKey(column);

    public int FieldOf(Column column) => fields.GetValueOrDefault(column, -1);

    public ReadOnlySpan<byte> ConstantOf(Column column) => constants.GetValueOrDefault(column);

    public string NameOf(Column column) =>
        fields.TryGetValue(column, out var field) && headers[field] != column.Name
            ? $"{column.Name} ({headers[field]})"
            : column.Name;

    /// <summary>Whether the row is one that the mapping's <c>where</c> asks for.</summary>
    public bool Passes(CsvReader row)
    {
        foreach (var (field, allowed) in filters)
        {
            var value = row.GetSpan(field).Trim(" \t"u8);
            var found = false;
            foreach (var text in allowed)
            {
                found |= value.SequenceEqual(text);
            }

            if (!found)
            {
                return false;
            }
        }

        return true;
    }
}
