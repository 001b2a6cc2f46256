using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>A scorecard in a document: what its points add up to, what becomes of missing answers, and the lines.</summary>
internal sealed class ScorecardBody<TFacts>(
    Func<ImmutableArray<Characteristic<TFacts>>, DocumentValue> write,
    Func<DocumentValue, DocumentProblems, Characteristic<TFacts>?> read,
    DocumentValue lineSchema
)
{
    private const string Points = "points";
    private const string Missing = "missing";
    private const string Coverage = "minimumCoverage";
    private const string Lines = "characteristics";

    public ScorecardBody(CharacteristicBody<TFacts> lines)
        : this(characteristics => DocumentValue.List(characteristics.Select(lines.Write)), lines.Read, lines.Schema) { }

    public ImmutableArray<FormMember> Members =>
        [
            new(
                Points,
                SchemaParts.Described(
                    "what the most points of all lines add up to: a check against a lost line",
                    SchemaParts.Whole(1, MostPoints)
                )
            ),
            new(Missing, SchemaParts.Words(RuleWords.MissingAnswers.All)),
            new(
                Coverage,
                SchemaParts.Described("the part of the points that must be answered", SchemaParts.Share),
                IsRequired: false
            ),
            new(Lines, SchemaParts.List(lineSchema, 1, FeatureCheck.MaximumCount)),
        ];

    private static int MostPoints => CharacteristicBody<TFacts>.MostPoints * FeatureCheck.MaximumCount;

    /// <summary>The members; the coverage only where it is not settled by the treatment of missing answers.</summary>
    public IEnumerable<(string Name, DocumentValue? Value)> Write(Scorecard<TFacts> card) =>
        [
            (Points, DocumentValue.Of((long)card.TotalPoints)),
            (Missing, EnumWords<MissingAnswer>.Write(card.Missing)),
            (
                Coverage,
                card.Missing == MissingAnswer.Defer
                    ? null
                    : Operands.Write(ShareScale.Instance, card.MinimumCoverage.BasisPoints)
            ),
            (Lines, write(card.Characteristics)),
        ];

    public Scorecard<TFacts>? Read(DocumentObject card, PolicyIdentity identity)
    {
        var points = card.Whole(Points, 1, MostPoints);
        var missing = RuleWords.MissingAnswers.Read(card.Required(Missing), card.Problems);
        var coverage =
            missing == MissingAnswer.Defer && !card.Has(Coverage) ? Share.Whole : card.Value(Coverage, ShareScale.Instance);
        if (missing == MissingAnswer.Defer && coverage is { } stated && stated != Share.Whole)
        {
            card.Problems.Add(
                PolicyDocumentFault.OutsideDomain,
                card.Find(Coverage)!,
                "nothing, or \"100.00 %\": a card that defers asks for every answer"
            );
            coverage = null;
        }

        var items = card.List(Lines, 1, FeatureCheck.MaximumCount);
        if (items.IsDefault)
        {
            return null;
        }

        ImmutableArray<Characteristic<TFacts>?> lines = [.. items.Select(item => read(item, card.Problems))];
        var isRight = !lines.Contains(null);
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index] is { } line && lines.Take(index).Any(other => other?.Code == line.Code))
            {
                isRight = false;
                card.Problems.Add(
                    PolicyDocumentFault.DuplicateId,
                    items[index],
                    DocumentPrinter.Quoted(line.Code),
                    "a code for each line of its own"
                );
            }
        }

        return isRight && points is { } total && missing is { } treated && coverage is { } covered
            ? Attempt.To(
                () => new Scorecard<TFacts>(identity, total, treated, covered, [.. lines.OfType<Characteristic<TFacts>>()]),
                card.Find(Points)!,
                card.Problems
            )
            : null;
    }
}
