using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Inversion;

/// <summary>Small questions, of which every answer can be tried, and random tables over them.</summary>
internal sealed record Trial(DecisionTable<Trial.Facts, Trial.Step> Policy, ImmutableArray<long?> Answers)
{
    public static readonly LocalDate AsOf = new(2026, 6, 30);

    private static readonly NamedScale<Step> Steps = NamedScale<Step>.Grade([
        .. Enum.GetValues<Step>().Select(step => (step, Label.Same(step.ToString()))),
    ]);

    private static readonly Measure<Facts, long> Orders = Features<Facts>.Count(
        "orders",
        Label.Same("orders"),
        null,
        _ => null,
        Direction.None,
        Changeability.ByClient
    );

    private static readonly Measure<Facts, Step> Grade = Features<Facts>.Grade(
        "grade",
        Label.Same("grade"),
        Steps,
        _ => null,
        Direction.None,
        Changeability.ByUs
    );

    private static readonly Choice<Facts, Step> Choice = Features<Facts>.Choice(
        "choice",
        Label.Same("choice"),
        NamedScale<Step>.Choice([.. Enum.GetValues<Step>().Select(step => (step, Label.Same(step.ToString())))]),
        _ => null,
        Changeability.ByTime
    );

    private static readonly Flag<Facts> Flag = Features<Facts>.Flag(
        "flag",
        Label.Same("flag"),
        _ => null,
        Changeability.ByClient
    );

    private static readonly Flag<Facts> Fixed = Features<Facts>.Flag("fixed", Label.Same("fixed"), _ => null);

    private static readonly Marks<Facts, Sign> Marks = Features<Facts>.Marks(
        "marks",
        Label.Same("marks"),
        new MarkScale<Sign>([.. Enum.GetValues<Sign>().Select(sign => (sign, Label.Same(sign.ToString())))]),
        _ => null,
        Changeability.ByUs
    );

    private static readonly Gen<long> Limit = Gen.Choose(1, 6).Select(limit => (long)limit);
    private static readonly Gen<Step> OneStep = Gen.Elements(Enum.GetValues<Step>());

    public static Gen<Trial> Any { get; } =
        from rules in Rule(2).NonEmptyListOf()
        from hit in Gen.Elements(HitPolicy.First, HitPolicy.Strictest)
        from otherwise in OneStep
        let table = new DecisionTable<Facts, Step>(
            PolicyIdentity.ShippedDefault("trial", "1"),
            Steps,
            hit,
            otherwise,
            Step.One,
            [.. rules.Take(6).Select((rule, index) => new Rule<Facts, Step>($"R{index}", rule.When, rule.Then))]
        )
        from answers in Answers_(table.Features)
        select new Trial(table, answers);

    public Decision<Step> Decision => Decide(Answers);

    public Decision<Step> Decide(ImmutableArray<long?> answers) =>
        Policy.Decide(
            [.. answers.Select(answer => answer ?? 0)],
            answers.Select((answer, index) => answer is null ? 0UL : 1UL << index).Aggregate(0UL, (all, bit) => all | bit),
            AsOf
        );

    /// <summary>Every answer to a question that could matter: on, below and above each limit, or each member.</summary>
    public static IEnumerable<long> Candidates(Feature feature) =>
        feature.Name switch
        {
            "orders" => [.. Enumerable.Range(-1, 10).Select(code => (long)code)],
            "marks" => [0, 1, 2, 3],
            "flag" or "fixed" => [0, 1],
            _ => [0, 1, 2, 3],
        };

    private static Gen<ImmutableArray<long?>> Answers_(IReadOnlyList<Feature> features) =>
        Gen.CollectToArray(
                features.Select(feature =>
                    Gen.Frequency(
                        (4, Gen.Elements(Candidates(feature).ToArray()).Select(code => (long?)code)),
                        (1, Gen.Constant((long?)null))
                    )
                )
            )
            .Select(answers => answers.ToImmutableArray());

    private static Gen<(Specification<Facts> When, Step Then)> Rule(int depth) =>
        from when in Tree(depth)
        from then in OneStep
        select (when, then);

    private static Gen<Specification<Facts>> Tree(int depth) =>
        depth == 0
            ? Leaf
            : Gen.Frequency(
                (2, Leaf),
                (3, Tree(depth - 1).ArrayOf(2).Select(parts => Specification<Facts>.All(parts))),
                (2, Tree(depth - 1).ArrayOf(2).Select(parts => Specification<Facts>.Any(parts))),
                (1, Tree(depth - 1).Select(part => !part))
            );

    private static Gen<Specification<Facts>> Leaf =>
        Gen.Frequency(
            (3, Limit.Select(limit => (Specification<Facts>)Orders.AtLeast(limit))),
            (2, Limit.Select(limit => (Specification<Facts>)Orders.Below(limit))),
            (1, Limit.Select(limit => (Specification<Facts>)Orders.Is(limit))),
            (2, Gen.Elements(Step.Two, Step.Three).Select(step => (Specification<Facts>)Grade.Above(step))),
            (2, OneStep.Select(step => (Specification<Facts>)Choice.Is(step))),
            (2, Gen.Constant((Specification<Facts>)Flag.IsTrue)),
            (1, Gen.Constant((Specification<Facts>)Fixed.IsTrue)),
            (
                2,
                Gen.Elements(Sign.Red, Sign.Blue, Sign.Red | Sign.Blue).Select(sign => (Specification<Facts>)Marks.HasAll(sign))
            ),
            (1, Gen.Elements<Feature<Facts>>(Orders, Flag, Marks, Choice).Select(feature => feature.IsKnown))
        );

    public sealed record Facts;

    public enum Step : byte
    {
        One,
        Two,
        Three,
        Four,
    }

    [Flags]
    public enum Sign
    {
        Red = 1,
        Blue = 2,
    }
}
