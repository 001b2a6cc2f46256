using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Understands the header of a file by a mapping; whatever does not fit is listed, all of it at once.</summary>
internal sealed class HeaderReader(ImmutableArray<string> header, TableFormat format, ColumnMapping mapping)
{
    private const int MostShown = 12;

    private readonly ImmutableArray<string> names = [.. header.Select(name => name.Trim(' ', '\t'))];
    private readonly Dictionary<Column, int> fields = [];
    private readonly Dictionary<Column, byte[]> constants = [];
    private readonly List<RowProblem> problems = [];

    public IReadOnlyList<RowProblem> Problems => problems;

    public TableLayout Read()
    {
        CheckDelimiter();
        foreach (var column in format.Columns)
        {
            Place(column);
        }

        if (!mapping.IsForeign)
        {
            RefuseNameless();
            RefuseUnknown();
        }

        RefuseRepeated();
        return new TableLayout(names, fields, constants, Filters());
    }

    private void Place(Column column)
    {
        if (mapping.Constants.TryGetValue(column.Name, out var constant))
        {
            constants.Add(column, Encoding.UTF8.GetBytes(constant));
            if (!mapping.IsForeign && names.Contains(column.Name))
            {
                Refuse(column.Name, "the header has this column, and the mapping gives it a constant; keep one of the two");
            }
        }
        else if (mapping.SourceOf(column.Name) is { } source && names.IndexOf(source) is >= 0 and var field)
        {
            fields.Add(column, field);
        }
        else if (mapping.IsForeign && mapping.SourceOf(column.Name) is { } missing)
        {
            Refuse(missing, $"the header has no such column, which the mapping reads as {column.Name}{Hint(missing)}");
        }
        else if (column.Required)
        {
            Refuse(
                column.Name,
                mapping.IsForeign
                    ? "the mapping names no column or constant for it"
                    : $"the header lacks this required column{Hint(column.Name)}"
            );
        }
    }

    private ImmutableArray<(int, ImmutableArray<byte[]>)> Filters()
    {
        var filters = ImmutableArray.CreateBuilder<(int, ImmutableArray<byte[]>)>();
        foreach (var (name, allowed) in mapping.Where)
        {
            if (names.IndexOf(name) is >= 0 and var field)
            {
                filters.Add((field, [.. allowed.Select(Encoding.UTF8.GetBytes)]));
            }
            else
            {
                Refuse(name, $"the header has no such column, which the mapping's \"where\" reads{Hint(name)}");
            }
        }

        return filters.ToImmutable();
    }

    private void CheckDelimiter()
    {
        if (names is [var only] && only.IndexOfAny([',', ';', '\t', '|']) is >= 0 and var at && only[at] != mapping.Delimiter)
        {
            var shown = only[at] == '\t' ? "\\t" : only[at].ToString();
            Refuse(
                null,
                $"the values seem to be separated by \"{shown}\"; say so with --columns: {{\"delimiter\": \"{shown}\"}}"
            );
        }
    }

    private void RefuseNameless()
    {
        for (var position = 0; position < names.Length; position++)
        {
            if (names[position].Length == 0)
            {
                Refuse(null, string.Create(CultureInfo.InvariantCulture, $"column {position + 1} of the header has no name"));
            }
        }
    }

    private void RefuseUnknown()
    {
        foreach (var name in names.Where(name => name.Length > 0 && format.Find(name) is null).Distinct())
        {
            var hint = NearestName.Hint(name, format.Names.Except(names));
            var known = string.Join(", ", format.Names.Take(MostShown));
            var more = format.Columns.Length > MostShown ? ", … (see: keyaccount columns)" : "";
            Refuse(
                name,
                hint.Length > 0
                    ? $"unknown column{hint}"
                    : $"unknown column; known are {known}{more}. Another system's file is read with --columns"
            );
        }
    }

    /// <summary>A repeated name leaves open which of the columns is meant; where nobody reads it, as in a foreign file, it is no matter.</summary>
    private void RefuseRepeated()
    {
        var read = fields.Values.Select(field => names[field]).Concat(mapping.Where.Keys).ToHashSet(StringComparer.Ordinal);
        foreach (var repeated in names.Where(name => name.Length > 0).GroupBy(name => name).Where(group => group.Count() > 1))
        {
            if (!mapping.IsForeign || read.Contains(repeated.Key))
            {
                Refuse(repeated.Key, "the header names this column twice");
            }
        }
    }

    private string Hint(string written) => NearestName.Hint(written, names);

    private void Refuse(string? column, string message) => problems.Add(new(column, message));
}
