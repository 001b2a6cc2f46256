using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Where each known column stands in one particular file: at a field, as a constant of the mapping, or nowhere.</summary>
internal sealed class TableLayout
{
    private const int MostShown = 12;

    public static readonly TableLayout Empty = new(0, [], [], []);

    private readonly Dictionary<Column, int> fields;
    private readonly Dictionary<Column, byte[]> constants;
    private readonly ImmutableArray<(int Field, ImmutableArray<byte[]> Allowed)> filters;

    private TableLayout(
        int fieldCount,
        Dictionary<Column, int> fields,
        Dictionary<Column, byte[]> constants,
        ImmutableArray<(int Field, ImmutableArray<byte[]> Allowed)> filters
    ) => (FieldCount, this.fields, this.constants, this.filters) = (fieldCount, fields, constants, filters);

    /// <summary>How many fields the header has, and so every row must have.</summary>
    public int FieldCount { get; }

    /// <summary>The header's own names of mapped columns, so that a problem names what the user sees in the file.</summary>
    private ImmutableArray<string> Headers { get; init; } = [];

    public bool Has(Column column) => fields.ContainsKey(column) || constants.ContainsKey(column);

    public int FieldOf(Column column) => fields.GetValueOrDefault(column, -1);

    public ReadOnlySpan<byte> ConstantOf(Column column) => constants.GetValueOrDefault(column);

    public string NameOf(Column column) =>
        fields.TryGetValue(column, out var field) && Headers[field] != column.Name
            ? $"{column.Name} ({Headers[field]})"
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

    /// <summary>Understands a header; whatever does not fit is listed, all of it at once.</summary>
    public static TableLayout Of(
        ImmutableArray<string> header,
        TableFormat format,
        ColumnMapping mapping,
        out ImmutableArray<RowProblem> problems
    )
    {
        var wrong = ImmutableArray.CreateBuilder<RowProblem>();
        ImmutableArray<string> names = [.. header.Select(name => name.Trim(' ', '\t'))];
        CheckNames(names, mapping, wrong);
        var fields = new Dictionary<Column, int>();
        var constants = new Dictionary<Column, byte[]>();
        foreach (var column in format.Columns)
        {
            if (mapping.Constants.TryGetValue(column.Name, out var constant))
            {
                if (!mapping.IsForeign && names.Contains(column.Name))
                {
                    wrong.Add(
                        new(column.Name, "the header has this column, and the mapping gives it a constant; keep one of the two")
                    );
                }

                constants.Add(column, Encoding.UTF8.GetBytes(constant));
            }
            else if (mapping.SourceOf(column.Name) is not { } source)
            {
                Require(column, mapping.IsForeign ? "the mapping names no column or constant for it" : null);
            }
            else if (names.IndexOf(source) is >= 0 and var field)
            {
                fields.Add(column, field);
            }
            else if (mapping.IsForeign)
            {
                wrong.Add(
                    new(source, $"the header has no such column, which the mapping reads as {column.Name}{Hint(source)}")
                );
            }
            else
            {
                Require(column, null);
            }
        }

        if (!mapping.IsForeign)
        {
            RefuseUnknown(names, format, wrong);
        }

        var filters = ImmutableArray.CreateBuilder<(int, ImmutableArray<byte[]>)>();
        foreach (var (name, allowed) in mapping.Where)
        {
            if (names.IndexOf(name) is >= 0 and var field)
            {
                filters.Add((field, [.. allowed.Select(Encoding.UTF8.GetBytes)]));
            }
            else
            {
                wrong.Add(new(name, $"the header has no such column, which the mapping's \"where\" reads{Hint(name)}"));
            }
        }

        problems = wrong.ToImmutable();
        return new TableLayout(names.Length, fields, constants, filters.ToImmutable()) { Headers = names };

        string Hint(string written) => NearestName.Hint(written, names);

        void Require(Column column, string? because)
        {
            if (column.Required)
            {
                wrong.Add(new(column.Name, because ?? $"the header lacks this required column{Hint(column.Name)}"));
            }
        }
    }

    private static void CheckNames(
        ImmutableArray<string> names,
        ColumnMapping mapping,
        ImmutableArray<RowProblem>.Builder wrong
    )
    {
        if (names.Length <= 1 && OtherDelimiter(names, mapping.Delimiter) is { } other)
        {
            var shown = other == '\t' ? "\\t" : other.ToString();
            wrong.Add(
                new(
                    null,
                    $"the values seem to be separated by \"{shown}\"; say so with --columns: {{\"delimiter\": \"{shown}\"}}"
                )
            );
        }

        for (var position = 0; position < names.Length; position++)
        {
            if (names[position].Length == 0)
            {
                wrong.Add(
                    new(null, string.Create(CultureInfo.InvariantCulture, $"column {position + 1} of the header has no name"))
                );
            }
            else if (names.IndexOf(names[position]) < position)
            {
                wrong.Add(new(names[position], "the header names this column twice"));
            }
        }
    }

    private static char? OtherDelimiter(ImmutableArray<string> names, char delimiter) =>
        names is [var only] && only.IndexOfAny([',', ';', '\t', '|']) is >= 0 and var at && only[at] != delimiter
            ? only[at]
            : null;

    private static void RefuseUnknown(
        ImmutableArray<string> names,
        TableFormat format,
        ImmutableArray<RowProblem>.Builder wrong
    )
    {
        foreach (var name in names.Where(name => name.Length > 0 && format.Find(name) is null))
        {
            var hint = NearestName.Hint(name, format.Names.Except(names));
            wrong.Add(
                new(
                    name,
                    hint.Length > 0
                        ? $"unknown column{hint}"
                        : $"unknown column; known are {string.Join(", ", format.Names.Take(MostShown))}{(format.Columns.Length > MostShown ? ", … (see: keyaccount columns)" : "")}. Another system's file is read with --columns"
                )
            );
        }
    }
}
