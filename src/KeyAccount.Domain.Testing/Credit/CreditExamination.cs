using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Draws debtors, puts them to every law, and shrinks what breaks one.</summary>
internal sealed class CreditExamination(CreditUnderTest test, LawOptions options)
{
    private const int MostShrinks = 400;
    private const int TriesForAGoal = 40;

    private readonly CreditSubject subject = new(test, options);
    private readonly Dictionary<Law, int> relevant = [];
    private readonly Dictionary<Law, string> broken = [];

    /// <summary>The credit laws that the options ask for: all of them unless some are named.</summary>
    public static ImmutableArray<Law> LawsOf(LawOptions options) =>
        options.Laws == Law.All ? CreditLaw.All : [.. CreditLaw.All.Where(options.Laws.Contains)];

    /// <summary>Runs in the invariant culture, whatever that of the machine: a report is the same everywhere.</summary>
    public LawReport Run() => Cultures.In(string.Empty, RunHere);

    private LawReport RunHere()
    {
        var coverage = new CreditCoverage(subject);
        var laws = LawsOf(options);
        ImmutableArray<CreditLawCheck> checks = [.. CreditLawCheck.Of(subject).Where(check => laws.Contains(check.Law))];
        var number = 0;
        for (; number < options.Cases; number++)
        {
            Look(subject.Debtors.Facts(DrawOf(number), options.Mix), number);
        }

        foreach (var (name, reach) in options.RequiresCoverage ? coverage.Open : [])
        {
            for (var attempt = 0; attempt < TriesForAGoal && !coverage.IsReached(name); attempt++, number++)
            {
                var draw = DrawOf(number);
                Look(reach(draw, subject.Debtors.Facts(draw, options.Mix)), number);
            }
        }

        return new(
            $"{test.Policy.Identity}",
            options,
            [
                .. checks.Select(check => new LawResult(
                    check.Law,
                    relevant.GetValueOrDefault(check.Law),
                    broken.GetValueOrDefault(check.Law),
                    check.NotApplicable
                )),
            ],
            coverage.Items,
            coverage.UnknownShare,
            coverage.ThresholdShare
        )
        {
            FurtherCases = number - options.Cases,
        };

        void Look(CreditFacts facts, int at)
        {
            coverage.Count(facts);
            foreach (var check in checks)
            {
                if (check.NotApplicable is null && !broken.ContainsKey(check.Law))
                {
                    Put(check, facts, at);
                }
            }
        }
    }

    private void Put(CreditLawCheck check, CreditFacts facts, int at)
    {
        var answer = check.Check(facts, DrawOf(at));
        if (answer.IsRelevant)
        {
            relevant[check.Law] = relevant.GetValueOrDefault(check.Law) + 1;
        }

        if (answer.Broken is not { } how)
        {
            return;
        }

        var (steps, tries) = (0, 0);
        while (
            CreditShrinkers
                .Shrink(facts)
                .FirstOrDefault(simpler => ++tries < MostShrinks && check.Check(simpler, DrawOf(at)).Broken is not null)
                is { } simplest
        )
        {
            (facts, how, steps) = (simplest, check.Check(simplest, DrawOf(at)).Broken!, steps + 1);
        }

        broken.Add(
            check.Law,
            string.Join(
                Environment.NewLine,
                $"  {how}",
                $"  answers: {subject.Cuts.Answers(facts)}",
                string.Create(CultureInfo.InvariantCulture, $"  case {at} of seed {options.Seed}, made simpler {steps} times")
            )
        );
    }

    private Draw DrawOf(int number) => new(new Draw(unchecked(options.Seed + (ulong)number)).Next());
}
