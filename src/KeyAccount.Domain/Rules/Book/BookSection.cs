using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>A part of a rule book: a table of rules, a scorecard, or the terms beside them.</summary>
public sealed class BookSection
{
    private readonly Func<Language, IEnumerable<BookBlock>> write;

    private BookSection(
        Label title,
        IReadOnlyList<Feature> questions,
        Func<Language, IEnumerable<BookBlock>> write,
        PolicyIdentity? identity = null,
        string? fingerprint = null
    ) => (Title, Questions, this.write, Identity, Fingerprint) = (title, questions, write, identity, fingerprint);

    /// <summary>The heading.</summary>
    public Label Title { get; }

    /// <summary>The questions that it asks; the book defines each of them once.</summary>
    public IReadOnlyList<Feature> Questions { get; }

    internal PolicyIdentity? Identity { get; }

    internal string? Fingerprint { get; }

    /// <summary>A decision table.</summary>
    public static BookSection Of<TFacts, TOutcome>(Label title, DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(title);
        Guard.Against.Null(table);
        return OfRules(
            title,
            table,
            table.Rules,
            table.Outcomes,
            BookWords.Of(table.Hit),
            (BookWords.Otherwise, language => table.Say(table.Otherwise, language)),
            (BookWords.WhenUnknown, language => table.Say(table.WhenUnknown, language))
        );
    }

    /// <summary>An objection policy.</summary>
    public static BookSection Of<TFacts>(Label title, ObjectionPolicy<TFacts> policy)
    {
        Guard.Against.Null(title);
        Guard.Against.Null(policy);
        return OfRules(
            title,
            policy,
            policy.Rules,
            VerdictScale.Instance,
            BookWords.Objections,
            (BookWords.Otherwise, BookWords.Approved.In),
            (
                BookWords.WhenUnknown,
                language => $"{policy.Say(policy.WhenUnknown, language)}, {BookWords.AsUnknown.In(language)}"
            )
        );
    }

    /// <summary>A table that collects outcomes.</summary>
    public static BookSection Of<TFacts, TOutcome>(Label title, CollectingTable<TFacts, TOutcome> table)
        where TOutcome : struct
    {
        Guard.Against.Null(title);
        Guard.Against.Null(table);
        return OfRules(title, table, table.Rules, table.Outcomes, BookWords.Collected);
    }

    /// <summary>A scorecard, a row for each band of answers.</summary>
    public static BookSection Of<TFacts>(Label title, Scorecard<TFacts> card)
    {
        Guard.Against.Null(title);
        Guard.Against.Null(card);
        return new(
            title,
            [.. card.Characteristics.Select(line => line.Feature)],
            language => ScoreTable.Of(card, language),
            card.Identity,
            card.Fingerprint
        );
    }

    /// <summary>Agreed numbers, each with its unit.</summary>
    public static BookSection OfTerms(Label title, params IReadOnlyList<(Label Name, Label Value)> terms)
    {
        Guard.Against.Null(title);
        ImmutableArray<(Label Name, Label Value)> rows = [.. Guard.Against.Null(terms)];
        return OfTable(
            title,
            [BookWords.Term, BookWords.Value],
            [.. rows.Select(row => ImmutableArray.Create(row.Name, row.Value))]
        );
    }

    /// <summary>A table of one's own.</summary>
    /// <exception cref="ArgumentException">A row has not one cell for each column.</exception>
    public static BookSection OfTable(Label title, ImmutableArray<Label> columns, ImmutableArray<ImmutableArray<Label>> rows)
    {
        Guard.Against.Null(title);
        if (columns.IsDefaultOrEmpty || rows.IsDefault || rows.Any(row => row.IsDefault || row.Length != columns.Length))
        {
            throw new ArgumentException("Every row of the table needs one cell for each column.", nameof(rows));
        }

        return new(
            title,
            [],
            language =>
                [
                    new BookBlock.Table(
                        [.. columns.Select(column => column.In(language))],
                        [.. rows.Select(row => row.Select(cell => cell.In(language)).ToImmutableArray())]
                    ),
                ]
        );
    }

    /// <summary>The same section, with questions that the book has to define.</summary>
    internal BookSection Asking(IReadOnlyList<Feature> questions) => new(Title, questions, write, Identity, Fingerprint);

    internal IEnumerable<BookBlock> Write(Language language) => write(language);

    private static BookSection OfRules<TFacts, TPolicyOutcome, TOutcome>(
        Label title,
        Policy<TFacts, TPolicyOutcome> policy,
        ImmutableArray<Rule<TFacts, TOutcome>> rules,
        Scale<TOutcome> outcomes,
        Label picking,
        params ImmutableArray<(Label Name, Func<Language, string> Value)> defaults
    )
        where TPolicyOutcome : struct
        where TOutcome : struct =>
        new(
            title,
            policy.AskedFeatures,
            language =>
                [
                    new BookBlock.Paragraph(picking.In(language)),
                    new BookBlock.Table(
                        [
                            BookWords.Code.In(language),
                            BookWords.When.In(language),
                            BookWords.Outcome.In(language),
                            BookWords.Weight.In(language),
                            BookWords.Readers.In(language),
                            BookWords.Source.In(language),
                        ],
                        [
                            .. rules.Select(rule =>
                                ImmutableArray.Create(
                                    rule.Code,
                                    rule.Statement(language),
                                    outcomes.Format(outcomes.Encode(rule.Outcome), language),
                                    BookWords.Of(rule.Severity).In(language),
                                    BookWords.Of(rule.Audience).In(language),
                                    rule.Source ?? "–"
                                )
                            ),
                            .. defaults.Select(one =>
                                ImmutableArray.Create(string.Empty, one.Name.In(language), one.Value(language), "–", "–", "–")
                            ),
                        ],
                        0
                    ),
                ],
            policy.Identity,
            policy.Fingerprint
        );
}
