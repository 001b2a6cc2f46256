using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Counts what the debtors reached: outcomes, tracks, grades, rules, both sides of every cut, unknown answers, binding limits.</summary>
internal sealed class CreditCoverage
{
    private readonly CreditSubject subject;
    private readonly Dictionary<string, int> hits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Draw, CreditFacts, CreditFacts>> goals = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Name, Feature<CreditFacts> Feature, long? Code)> sides;
    private int answered;
    private int unknown;
    private int atThreshold;

    public CreditCoverage(CreditSubject subject)
    {
        this.subject = subject;
        sides = [.. subject.Cuts.Features.SelectMany(Sides).DistinctBy(side => side.Name)];
        var names = Enum.GetValues<CreditOutcome>()
            .Select(outcome => $"outcome {outcome}")
            .Concat(Enum.GetValues<EvidenceTrack>().Select(track => $"track {track}"))
            .Concat(Enum.GetValues<CreditGrade>().Select(grade => $"grade {grade}"))
            .Concat(Enum.GetValues<LineChange>().Select(change => $"change {change}"))
            .Concat(
                Enum.GetValues<LinePartKind>()
                    .Where(part => part != LinePartKind.Family)
                    .Select(part => $"line bound by {part}")
            );
        foreach (var name in names)
        {
            (hits[name], goals[name]) = (0, (_, facts) => facts);
        }
        goals[$"change {LineChange.Renewal}"] = (_, facts) => facts with { CurrentLine = subject.Rule(facts)?.Line };
        foreach (
            var rule in subject.Policy.KnockOuts.Rules.AsEnumerable<Rule<CreditFacts>>().Concat(subject.Policy.Evidence.Rules)
        )
        {
            (hits[Met(rule)], goals[Met(rule)]) = (0, (draw, facts) => Meeting(draw, facts, rule));
        }
        foreach (var (name, feature, code) in sides)
        {
            (hits[name], goals[name]) = (0, (_, facts) => facts.With(feature, code));
        }
    }

    public decimal UnknownShare => answered == 0 ? 0 : (decimal)unknown / answered;

    public decimal ThresholdShare => answered == 0 ? 0 : (decimal)atThreshold / answered;

    public ImmutableArray<CoverageItem> Items => [.. goals.Keys.Select(name => new CoverageItem(name, hits[name]))];

    /// <summary>What no debtor reached yet, as changes that lead there, or one more debtor where no single change does.</summary>
    public ImmutableArray<(string Name, Func<Draw, CreditFacts, CreditFacts> Reach)> Open =>
        [.. goals.Where(goal => hits[goal.Key] == 0).Select(goal => (goal.Key, goal.Value))];

    public bool IsReached(string name) => hits[name] > 0;

    public void Count(CreditFacts facts)
    {
        var answers = subject.Cuts.Answers(facts);
        foreach (var feature in answers.Features)
        {
            answered++;
            var code = answers.CodeOf(feature);
            unknown += code is null ? 1 : 0;
            atThreshold += code is { } known && subject.Cuts.Of(feature).Any(cut => Math.Abs(known - cut) <= 1) ? 1 : 0;
        }
        foreach (var (name, feature, code) in sides)
        {
            hits[name] += answers.CodeOf(feature) == code ? 1 : 0;
        }
        foreach (var (rule, truth) in subject.Truths(subject.Policy.KnockOuts, facts))
        {
            hits[Met(rule)] += truth == Truth.Yes ? 1 : 0;
        }
        foreach (var (rule, truth) in subject.Truths(subject.Policy.Evidence, facts))
        {
            hits[Met(rule)] += truth == Truth.Yes ? 1 : 0;
        }
        if (subject.Rule(facts) is { } ruling)
        {
            Hit($"outcome {ruling.Outcome}");
            Hit($"track {ruling.Track}");
            Hit($"grade {ruling.Grade}");
            Hit($"change {ruling.Change}");
            Hit($"line bound by {ruling.Binding}");
        }
    }

    private void Hit(string name)
    {
        if (hits.TryGetValue(name, out var count))
        {
            hits[name] = count + 1;
        }
    }

    /// <summary>One below, on and one above every cut that facts can hold, and unknown where that can be.</summary>
    private IEnumerable<(string Name, Feature<CreditFacts> Feature, long? Code)> Sides(Feature<CreditFacts> feature)
    {
        var blank = CreditFactsMaker.Blank(subject.Options.AsOf);
        var scale = feature.Scale;
        var codes = scale.IsOrdered
            ? subject.Cuts.Of(feature).SelectMany(cut => new[] { cut - 1, cut, cut + 1 }).Where(scale.IsCode)
            : Codes.All(scale);
        foreach (var code in codes.Distinct())
        {
            if (feature.TryRead(blank.With(feature, code), out var read) && read == code)
            {
                yield return ($"{feature.Name} = {Wording.In(Language.English).Value(feature, code)}", feature, code);
            }
        }
        if (!feature.TryRead(blank.With(feature, null), out _))
        {
            yield return ($"{feature.Name} unknown", feature, null);
        }
    }

    /// <summary>The debtor with answers that meet a rule, as far as one pass from the top can find them.</summary>
    private CreditFacts Meeting(Draw draw, CreditFacts facts, Rule<CreditFacts> rule)
    {
        var answers = subject.Cuts.Answers(facts);
        var meeting = Goal<CreditFacts>.Reach(draw, answers, rule.When, Truth.Yes);
        return answers
            .Features.Where(feature => answers.CodeOf(feature) != meeting.CodeOf(feature))
            .Aggregate(facts, (changed, feature) => changed.With(feature, meeting.CodeOf(feature)));
    }

    private static string Met(Rule rule) => $"rule {rule.Code} met";
}
