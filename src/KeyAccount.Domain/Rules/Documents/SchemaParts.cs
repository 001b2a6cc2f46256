using System.Collections.Immutable;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The building blocks of the JSON Schema (draft 2020-12) of a form.</summary>
internal static class SchemaParts
{
    public const string StatementReference = "#/$defs/statement";

    public static DocumentValue Identifier { get; } =
        DocumentValue.Object(
            ("type", DocumentValue.Of("string")),
            ("pattern", DocumentValue.Of("^[A-Za-z0-9._-]{1,64}$")),
            ("description", DocumentValue.Of(DocumentTexts.AllowedIdentifier))
        );

    public static DocumentValue Text { get; } =
        DocumentValue.Object(
            ("type", DocumentValue.Of("string")),
            ("minLength", DocumentValue.Of(1L)),
            ("maxLength", DocumentValue.Of((long)DocumentTexts.MaximumBytes))
        );

    public static DocumentValue Statement { get; } = DocumentValue.Object(("$ref", DocumentValue.Of(StatementReference)));

    public static DocumentValue Null { get; } = DocumentValue.Object(("type", DocumentValue.Of("null")));

    public static DocumentValue Share => Operand(ShareScale.Instance);

    public static DocumentValue Date => Operand(DateScale.Instance);

    public static DocumentValue Constant(DocumentValue value) => DocumentValue.Object(("const", value));

    public static DocumentValue Words(IEnumerable<string> words) =>
        DocumentValue.Object(("enum", DocumentValue.List(words.Select(DocumentValue.Of))));

    public static DocumentValue Whole(long smallest, long largest) =>
        DocumentValue.Object(
            ("type", DocumentValue.Of("integer")),
            ("minimum", DocumentValue.Of(smallest)),
            ("maximum", DocumentValue.Of(largest))
        );

    public static DocumentValue Number(decimal smallest, decimal largest) =>
        DocumentValue.Object(
            ("type", DocumentValue.Of("number")),
            ("minimum", DocumentValue.Of(smallest)),
            ("maximum", DocumentValue.Of(largest))
        );

    public static DocumentValue List(DocumentValue items, int fewest, int? most = null) =>
        DocumentValue.Object(
            ("type", DocumentValue.Of("array")),
            ("items", items),
            ("minItems", DocumentValue.Of((long)fewest)),
            ("maxItems", most is { } limit ? DocumentValue.Of((long)limit) : null)
        );

    public static DocumentValue OneOf(params IEnumerable<DocumentValue> schemas) =>
        DocumentValue.Object(("anyOf", DocumentValue.List(schemas)));

    public static DocumentValue Described(string description, DocumentValue schema) =>
        DocumentValue.Object([
            .. schema.Members.Select(member => (member.Name, (DocumentValue?)member.Value)),
            ("description", DocumentValue.Of(description)),
        ]);

    public static DocumentValue Object(ImmutableArray<FormMember> members) =>
        DocumentValue.Object(
            ("type", DocumentValue.Of("object")),
            ("properties", DocumentValue.Object(members.Select(member => (member.Name, (DocumentValue?)member.Schema)))),
            (
                "required",
                DocumentValue.List(members.Where(member => member.IsRequired).Select(member => DocumentValue.Of(member.Name)))
            ),
            ("additionalProperties", DocumentValue.Of(false))
        );

    /// <summary>An amount of any currency.</summary>
    public static DocumentValue Amount { get; } =
        Pattern("^-?[0-9]+(\\.[0-9]{1,4})? [A-Z]{3}$", "an amount with its currency, such as \"1000.00 EUR\"");

    /// <summary>What may stand for a value of a scale.</summary>
    public static DocumentValue Operand(Scale scale) =>
        scale switch
        {
            AmountScale amounts => Pattern(
                $"^-?[0-9]+{Decimals(amounts.Currency.Exponent)} {amounts.Currency.Code}$",
                Operands.Allowed(scale)
            ),
            ShareScale => Pattern($"^[0-9]+{Decimals(2)} %$", Operands.Allowed(scale)),
            PercentageScale => Pattern($"^-?[0-9]+{Decimals(2)} %$", Operands.Allowed(scale)),
            NumberScale => Described(Operands.Allowed(scale), DocumentValue.Object(("type", DocumentValue.Of("number")))),
            CountScale => Described(Operands.Allowed(scale), DocumentValue.Object(("type", DocumentValue.Of("integer")))),
            DateScale => Pattern("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Operands.Allowed(scale)),
            FlagScale => DocumentValue.Object(("type", DocumentValue.Of("boolean"))),
            VerdictScale => Pattern("^(approve|decline|refer ([0-9]|[1-5][0-9]|6[0-2]))$", Operands.Allowed(scale)),
            { IsMarks: true } => List(Words(scale.Words.Select(mark => mark.Word)), 1),
            _ => Words(scale.Words.Select(member => member.Word)),
        };

    public static DocumentValue Pattern(string pattern, string description) =>
        DocumentValue.Object(
            ("type", DocumentValue.Of("string")),
            ("pattern", DocumentValue.Of(pattern)),
            ("description", DocumentValue.Of(description))
        );

    private static string Decimals(int places) =>
        places == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"(\\.[0-9]{{1,{places}}})?");
}
