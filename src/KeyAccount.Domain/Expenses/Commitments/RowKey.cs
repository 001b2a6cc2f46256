using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>A row of a document.</summary>
public sealed record RowKey
{
    private RowKey(string document, int row) => (Document, Row) = (document, row);

    /// <summary>The document.</summary>
    public string Document { get; }

    /// <summary>The number of the row, at least 1.</summary>
    public int Row { get; }

    /// <summary>A row.</summary>
    /// <param name="document">An identifier of at most 40 characters, so that the ids of its commands fit.</param>
    /// <param name="row">From 1 to 9,999.</param>
    /// <exception cref="ArgumentException">The document is no such identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such number.</exception>
    public static RowKey Of(string document, int row)
    {
        if (Identifier.Check(document).Length > 40)
        {
            throw Quantities.Refusal.Invalid(nameof(document), $"'{document}' is longer than 40 characters.");
        }
        return row is < 1 or > 9_999
            ? throw Quantities.Refusal.OutOfRange(nameof(row), $"A row {row} is not within 1 to 9999.")
            : new(document, row);
    }

    /// <summary>Document and row, such as <c>O-17/1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Document}/{Row}");

    /// <summary>The id of the command that enters the row.</summary>
    internal string Id => string.Create(CultureInfo.InvariantCulture, $"{Document}.{Row}");

    internal static RowKey? Read(string text)
    {
        var slash = text.LastIndexOf('/');
        return
            slash is > 0 and <= 40
            && Identifier.IsValid(text[..slash])
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row is >= 1 and <= 9_999
            ? new(text[..slash], row)
            : null;
    }
}
