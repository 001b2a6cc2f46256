using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A value of a document: what was read with its place, or what is to be written.</summary>
internal sealed class DocumentValue
{
    private DocumentValue(DocumentKind kind, string text) => (Kind, Text) = (kind, text);

    public DocumentKind Kind { get; }

    /// <summary>The text, or the number or flag as it is written.</summary>
    public string Text { get; }

    public ImmutableArray<DocumentValue> Items { get; private init; } = [];

    public ImmutableArray<DocumentMember> Members { get; private init; } = [];

    /// <summary>Where it was read; the root for what was made.</summary>
    public string Path { get; private init; } = "$";

    /// <summary>The byte at which it was read.</summary>
    public int Offset { get; private init; }

    public static DocumentValue Null { get; } = new(DocumentKind.Null, "null");

    public static DocumentValue Of(string text) => new(DocumentKind.Text, text);

    public static DocumentValue Of(bool flag) => new(DocumentKind.Flag, flag ? "true" : "false");

    public static DocumentValue Of(long number) => new(DocumentKind.Number, number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A decimal number without zeros at its end.</summary>
    public static DocumentValue Of(decimal number) =>
        new(DocumentKind.Number, number.ToString("0.############################", CultureInfo.InvariantCulture));

    /// <summary>So many grains of so many places, without zeros at its end.</summary>
    public static DocumentValue OfScaled(long scaled, int decimals)
    {
        var text = FixedPointText.Format(scaled, decimals);
        return new(DocumentKind.Number, decimals == 0 ? text : text.TrimEnd('0').TrimEnd('.'));
    }

    public static DocumentValue List(params IEnumerable<DocumentValue> items) =>
        new(DocumentKind.List, string.Empty) { Items = [.. items] };

    /// <summary>An object; members without a value are left out.</summary>
    public static DocumentValue Object(params IEnumerable<(string Name, DocumentValue? Value)> members) =>
        new(DocumentKind.Object, string.Empty)
        {
            Members =
            [
                .. members
                    .Where(member => member.Value is not null)
                    .Select(member => new DocumentMember(member.Name, member.Value!, 0)),
            ],
        };

    public static DocumentValue Read(DocumentKind kind, string text, string path, int offset) =>
        new(kind, text) { Path = path, Offset = offset };

    public static DocumentValue Read(ImmutableArray<DocumentValue> items, string path, int offset) =>
        new(DocumentKind.List, string.Empty)
        {
            Items = items,
            Path = path,
            Offset = offset,
        };

    public static DocumentValue Read(ImmutableArray<DocumentMember> members, string path, int offset) =>
        new(DocumentKind.Object, string.Empty)
        {
            Members = members,
            Path = path,
            Offset = offset,
        };
}
