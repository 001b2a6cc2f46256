using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>All that the readers of one circle are shown of an evaluation.</summary>
public sealed record CreditView
{
    private static readonly ImmutableArray<Language> Languages = [.. Enum.GetValues<Language>()];

    /// <summary>The codes of the rules of which a finding is shown.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>The questions of which the answer, or that it is missing, is shown.</summary>
    public ImmutableArray<Feature> Questions { get; init; } = [];

    /// <summary>The principal reasons.</summary>
    public ImmutableArray<CreditReason> Reasons { get; init; } = [];

    /// <summary>Every text: sentences, reasons, letters; written when it is asked for.</summary>
    public IEnumerable<string> Texts { get; init; } = [];

    /// <summary>What the library itself shows of an evaluation, and what further renderers write.</summary>
    /// <param name="evaluation">The evaluation.</param>
    /// <param name="reader">Who reads.</param>
    /// <param name="renderers">A host's own letters, pages or lines, one text for each reader and language.</param>
    public static CreditView Of(
        CreditEvaluation evaluation,
        Audience reader,
        params ImmutableArray<Func<CreditEvaluation, Audience, Language, string>> renderers
    )
    {
        var findings = Guard.Against.Null(evaluation).FindingsFor(reader);
        var reasons = evaluation.PrincipalReasons(reader);
        return new()
        {
            Rules = [.. findings.Select(finding => finding.Code)],
            Questions =
            [
                .. findings
                    .SelectMany(finding => finding.Evidence)
                    .Select(evidence => evidence.Feature)
                    .Concat(evaluation.ScoreLinesFor(reader).Select(line => line.Feature))
                    .Concat(evaluation.MissingFor(reader))
                    .Concat(reasons.Select(reason => reason.Feature).OfType<Feature>())
                    .Distinct(),
            ],
            Reasons = [.. reasons.Select(CreditReason.Of)],
            Texts = Languages.SelectMany(language =>
                evaluation
                    .KnockOuts.Sentences(language, reader)
                    .Concat(evaluation.Evidence.Sentences(language, reader))
                    .Concat(reasons.Select(reason => reason.ToString(language)))
                    .Concat(renderers.Select(render => render(evaluation, reader, language)))
            ),
        };
    }
}
