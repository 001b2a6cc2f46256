using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>A policy as a person reads it: its rules in words, its numbers with their units, and what its questions mean.</summary>
/// <remarks>The same policy prints to the same text on every machine and in every culture.</remarks>
public sealed class RuleBook
{
    private readonly ImmutableArray<BookSection> sections;

    /// <summary>A book of several parts.</summary>
    /// <param name="title">What the policy is called, as it begins a page.</param>
    /// <param name="identity">Id, version and owner.</param>
    /// <param name="fingerprint">The fingerprint of the whole; <c>null</c> where only the parts have one.</param>
    /// <param name="sections">The parts, at least one.</param>
    /// <exception cref="ArgumentException">There are no parts.</exception>
    public RuleBook(Label title, PolicyIdentity identity, string? fingerprint, params ImmutableArray<BookSection> sections)
    {
        Title = Guard.Against.Null(title);
        Identity = Guard.Against.Null(identity);
        Fingerprint = fingerprint;
        this.sections = sections.IsDefaultOrEmpty
            ? throw new ArgumentException("A rule book without a part says nothing.", nameof(sections))
            : sections;
    }

    /// <summary>What the policy is called.</summary>
    public Label Title { get; }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>The fingerprint of the policy, or of its document; <c>null</c> where only the parts have one.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>What the policy is for; <c>null</c> where it is not stated.</summary>
    public string? Purpose { get; init; }

    /// <summary>The days on which it is in effect; <c>null</c> where they are not stated.</summary>
    public PolicyPeriod? Effective { get; init; }

    /// <summary>The book of a table.</summary>
    public static RuleBook Of<TFacts, TOutcome>(Label title, DecisionTable<TFacts, TOutcome> table)
        where TOutcome : struct =>
        new(title, Guard.Against.Null(table).Identity, table.Fingerprint, BookSection.Of(BookWords.Rules, table));

    /// <summary>The book of an objection policy.</summary>
    public static RuleBook Of<TFacts>(Label title, ObjectionPolicy<TFacts> policy) =>
        new(title, Guard.Against.Null(policy).Identity, policy.Fingerprint, BookSection.Of(BookWords.Rules, policy));

    /// <summary>The book of a table that collects outcomes.</summary>
    public static RuleBook Of<TFacts, TOutcome>(Label title, CollectingTable<TFacts, TOutcome> table)
        where TOutcome : struct =>
        new(title, Guard.Against.Null(table).Identity, table.Fingerprint, BookSection.Of(BookWords.Rules, table));

    /// <summary>The book of a scorecard.</summary>
    public static RuleBook Of<TFacts>(Label title, Scorecard<TFacts> card) =>
        new(title, Guard.Against.Null(card).Identity, card.Fingerprint, BookSection.Of(BookWords.Points, card));

    /// <summary>The same book with purpose, days and fingerprint of the document in which the policy is written down.</summary>
    public RuleBook WrittenIn<TPolicy>(PolicyDocument<TPolicy> document)
        where TPolicy : class
    {
        Guard.Against.Null(document);
        return new(Title, document.Identity, document.Fingerprint, sections)
        {
            Purpose = document.Purpose,
            Effective = document.Effective,
        };
    }

    /// <summary>The book as Markdown (CommonMark with tables), with a line feed at the end of each line.</summary>
    public string Markdown(Language language) => BookMarkdown.Of(Blocks(language));

    /// <summary>The book as a page of HTML that needs nothing else.</summary>
    public string Html(Language language) => BookHtml.Of(Title.In(language), language, Blocks(language));

    private IEnumerable<BookBlock> Blocks(Language language) =>
        [
            new BookBlock.Heading(1, Title.In(language)),
            Facts(Identity, Fingerprint, language, Purpose, Effective),
            new BookBlock.Paragraph(BookWords.Boundaries.In(language)),
            .. sections.SelectMany(section => Blocks(section, language)),
            .. Questions(language),
        ];

    private IEnumerable<BookBlock> Blocks(BookSection section, Language language) =>
        [
            new BookBlock.Heading(2, section.Title.In(language)),
            .. section.Identity is { } part && part != Identity
                ? [Facts(part, section.Fingerprint, language)]
                : Array.Empty<BookBlock>(),
            .. section.Write(language),
        ];

    private IEnumerable<BookBlock> Questions(Language language)
    {
        var questions = sections.SelectMany(section => section.Questions).DistinctBy(question => question.Name).ToList();
        return questions.Count == 0
            ? []
            : [new BookBlock.Heading(2, BookWords.Questions.In(language)), QuestionTable.Of(questions, language)];
    }

    private static BookBlock.Table Facts(
        PolicyIdentity identity,
        string? fingerprint,
        Language language,
        string? purpose = null,
        PolicyPeriod? effective = null
    )
    {
        var rows = new (Label Name, string? Value)[]
        {
            (BookWords.Version, identity.Version),
            (BookWords.Owner, identity.Owner ?? BookWords.Nobody.In(language)),
            (BookWords.Purpose, purpose),
            (BookWords.Effective, effective?.ToString()),
            (BookWords.Fingerprint, fingerprint),
        };
        return new BookBlock.Table(
            [BookWords.Policy.In(language), identity.Id],
            [
                .. rows.Where(row => row.Value is not null)
                    .Select(row => ImmutableArray.Create(row.Name.In(language), row.Value!)),
            ]
        );
    }
}
