using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime.Text;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>How to read a file that another system exported: which of its columns are which, and how it writes values.</summary>
internal sealed record ColumnMapping
{
    /// <summary>A file with the standard columns under their own names, ISO dates, commas.</summary>
    public static readonly ColumnMapping Standard = new();

    /// <summary>For each standard column the header of the foreign file that holds it; null when the names are the standard ones.</summary>
    public ImmutableDictionary<string, string>? Columns { get; init; }

    /// <summary>Values that hold for every row, by standard column.</summary>
    public ImmutableDictionary<string, string> Constants { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>A row is read only when each of these foreign columns holds one of the values, compared exactly.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Where { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>How dates are written, as a NodaTime pattern under the invariant culture; null for ISO, <c>2024-01-31</c>.</summary>
    public LocalDatePattern? DatePattern { get; init; }

    /// <summary>The currency of rows that name none; null when the file must say.</summary>
    public Currency? Currency { get; init; }

    /// <summary>The words for yes; null for true, yes, y and 1 in any case.</summary>
    public ImmutableArray<string>? True { get; init; }

    /// <summary>The words for no; null for false, no, n and 0 in any case.</summary>
    public ImmutableArray<string>? False { get; init; }

    public char Delimiter { get; init; } = ',';

    /// <summary>Whether columns are named by the mapping; others of the file are then ignored instead of refused.</summary>
    public bool IsForeign => Columns is not null;

    /// <summary>The header under which a standard column is to be found; null when the mapping does not supply it.</summary>
    public string? SourceOf(string column) => Columns is null ? column : Columns.GetValueOrDefault(column);
}
