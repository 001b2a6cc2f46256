using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// The three scorecards of a credit policy in a document: each line stands once, and the cards name the codes of theirs. A line that has
/// the code of a listed one and is another stands in its card.
/// </summary>
internal sealed class CreditCardsBody(CharacteristicBody<CreditFacts> lines)
{
    public const string Lines = "characteristics";
    public const string Cards = "scorecards";

    private static readonly ImmutableArray<(string Name, string Description)> Tracks =
    [
        ("trade", "of the trade track, and of public bodies with a record"),
        ("report", "of the report track"),
        ("full", "of the full track"),
    ];

    public ImmutableArray<FormMember> Members =>
        [
            new(
                Lines,
                SchemaParts.Described(
                    "the lines of the cards, each once",
                    SchemaParts.List(lines.Schema, 1, 3 * Policy.MaximumRules)
                )
            ),
            new(
                Cards,
                SchemaParts.Object([
                    .. Tracks.Select(track => new FormMember(
                        track.Name,
                        SchemaParts.Described(track.Description, SchemaParts.Object(CardMembers))
                    )),
                ])
            ),
        ];

    private ImmutableArray<FormMember> CardMembers => [.. PartIdentity.Members, .. Body([], (_, _) => null).Members];

    public IEnumerable<(string Name, DocumentValue? Value)> Write(CreditPolicy policy)
    {
        (string Name, Scorecard<CreditFacts> Card)[] cards =
        [
            ("trade", policy.Trade),
            ("report", policy.Report),
            ("full", policy.Full),
        ];
        var listed = Distinct(cards.SelectMany(card => card.Card.Characteristics));
        var body = Body(listed, (_, _) => null);
        return
        [
            (Lines, DocumentValue.List(listed.Select(lines.Write))),
            (
                Cards,
                DocumentValue.Object(
                    cards.Select(card =>
                        (
                            card.Name,
                            (DocumentValue?)
                                DocumentValue.Object([
                                    .. PartIdentity.Write(card.Card.Identity, policy.Identity),
                                    .. body.Write(card.Card),
                                ])
                        )
                    )
                )
            ),
        ];
    }

    public (Scorecard<CreditFacts>? Trade, Scorecard<CreditFacts>? Report, Scorecard<CreditFacts>? Full) Read(
        DocumentObject policy,
        PolicyIdentity identity
    )
    {
        var known = ReadLines(policy);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var body = Body([], (line, problems) => Named(line, known, named, problems));
        var members = FormMember.Names(CardMembers);
        var cards = policy.Object(Cards, [.. Tracks.Select(track => track.Name)]);
        var read = Tracks
            .Select(track => cards?.Object(track.Name, members))
            .Select(card => card is null ? null : body.Read(card, PartIdentity.Read(card, identity)))
            .ToImmutableArray();
        if (!read.Contains(null))
        {
            foreach (var (code, (_, place)) in known.Where(line => !named.Contains(line.Key)))
            {
                policy.Problems.Add(
                    PolicyDocumentFault.UnknownReference,
                    place,
                    $"\"{code}\", which no card names",
                    "lines of which at least one card has the code"
                );
            }
        }

        return (read[0], read[1], read[2]);
    }

    private ScorecardBody<CreditFacts> Body(
        ImmutableArray<Characteristic<CreditFacts>> listed,
        Func<DocumentValue, DocumentProblems, Characteristic<CreditFacts>?> read
    ) =>
        new(
            characteristics =>
                DocumentValue.List(
                    characteristics.Select(line =>
                        listed.Any(other => other.Code == line.Code && Written(other) == Written(line))
                            ? DocumentValue.Of(line.Code)
                            : lines.Write(line)
                    )
                ),
            read,
            SchemaParts.OneOf(SchemaParts.Identifier, lines.Schema)
        );

    /// <summary>The lines by their codes, those that could not be read too.</summary>
    private Dictionary<string, (Characteristic<CreditFacts>? Line, DocumentValue Place)> ReadLines(DocumentObject policy)
    {
        Dictionary<string, (Characteristic<CreditFacts>? Line, DocumentValue Place)> known = new(StringComparer.Ordinal);
        var items = policy.List(Lines, 1, 3 * Policy.MaximumRules);
        foreach (var item in items.IsDefault ? [] : items)
        {
            var line = lines.Read(item, policy.Problems);
            var code = item.Members.FirstOrDefault(member => member.Name == "code")?.Value;
            if (code is not null && !known.TryAdd(code.Text, (line, item)))
            {
                policy.Problems.Add(PolicyDocumentFault.DuplicateId, code, "a code for each line of its own");
            }
        }

        return known;
    }

    private Characteristic<CreditFacts>? Named(
        DocumentValue code,
        Dictionary<string, (Characteristic<CreditFacts>? Line, DocumentValue Place)> known,
        HashSet<string> named,
        DocumentProblems problems
    )
    {
        if (code.Kind == DocumentKind.Object)
        {
            return lines.Read(code, problems);
        }

        if (!DocumentObject.IsKind(code, DocumentKind.Text, "the code of a line, or a line", problems))
        {
            return null;
        }

        named.Add(code.Text);
        if (known.TryGetValue(code.Text, out var found))
        {
            return found.Line;
        }

        problems.Add(PolicyDocumentFault.UnknownReference, code, string.Join(", ", known.Keys), known.Keys);
        return null;
    }

    private string Written(Characteristic<CreditFacts> line) => DocumentPrinter.Flat(lines.Write(line));

    /// <summary>The first line of each code.</summary>
    private static ImmutableArray<Characteristic<CreditFacts>> Distinct(IEnumerable<Characteristic<CreditFacts>> all) =>
        [.. all.DistinctBy(line => line.Code, StringComparer.Ordinal)];
}
