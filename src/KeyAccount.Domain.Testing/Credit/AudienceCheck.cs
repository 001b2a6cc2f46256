using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Whatever a reader is shown, nothing in it is for a narrower circle.</summary>
internal sealed class AudienceCheck(CreditSubject subject)
{
    private static readonly ImmutableArray<Audience> Readers = [.. Enum.GetValues<Audience>()];

    private readonly ImmutableDictionary<string, Audience> rules = subject
        .Policy.KnockOuts.Rules.Select(rule => (rule.Code, rule.Audience))
        .Concat(subject.Policy.Evidence.Rules.Select(rule => (rule.Code, rule.Audience)))
        .ToImmutableDictionary(rule => rule.Code, rule => rule.Audience, StringComparer.Ordinal);

    private readonly ImmutableDictionary<Audience, ImmutableArray<string>> secrets = Readers.ToImmutableDictionary(
        reader => reader,
        reader => Secrets(subject, reader).ToImmutableArray()
    );

    public LawAnswer Check(CreditFacts facts, Draw draw) =>
        subject.Rule(facts) is not { } ruling
            ? LawAnswer.Irrelevant
            : LawAnswer.Unless(
                Readers
                    .Select(reader => Leak(ruling.ShownTo(reader), reader, draw.Chance(35)))
                    .FirstOrDefault(leak => leak is not null)
            );

    private string? Leak(CreditView view, Audience reader, bool withTexts) =>
        view.Rules.FirstOrDefault(code => rules.TryGetValue(code, out var audience) && audience < reader) is { } rule
            ? $"{reader} is shown a finding of rule {rule}, which is for {rules[rule]}"
        : view.Questions.FirstOrDefault(question => CreditFeatures.AudienceOf(question) < reader) is { } question
            ? $"{reader} is shown '{question.Name}', which is for {CreditFeatures.AudienceOf(question)}"
        : view.Reasons.FirstOrDefault(reason => reason.Audience < reader) is { } reason
            ? $"{reader} is shown the reason {reason.Code}, which is for {reason.Audience}"
        : view.Reasons.FirstOrDefault(reason => rules.TryGetValue(reason.Code, out var audience) && audience < reader)
            is { } widened
            ? $"{reader} is shown the reason {widened.Code}, whose rule is for {rules[widened.Code]}"
        : withTexts
        && view.Texts.FirstOrDefault(text => secrets[reader].Any(secret => text.Contains(secret, StringComparison.Ordinal)))
            is { } text
            ? $"{reader} reads \"{text}\""
        : null;

    /// <summary>The words by which a hidden question would be recognised, but for those that ask for evidence.</summary>
    private static IEnumerable<string> Secrets(CreditSubject subject, Audience reader)
    {
        var hidden = subject.Cuts.Features.Where(feature => CreditFeatures.AudienceOf(feature) < reader).ToList();
        foreach (var language in Enum.GetValues<Language>())
        {
            var asked = Enum.GetValues<EvidenceNeed>()
                .Select(need => CreditScales.Needs.Format(CreditScales.Needs.Encode(need), language))
                .ToList();
            foreach (
                var label in hidden
                    .Select(feature => feature.Label.In(language))
                    .Where(label => !asked.Exists(need => need.Contains(label, StringComparison.Ordinal)))
            )
            {
                yield return label;
            }
        }
    }
}
