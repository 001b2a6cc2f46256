using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Tests.Rules;

/// <summary>law:S1 the algebra, law:S2 order, law:S3 counts, law:S5 explanations, law:S6 no culture.</summary>
[Properties(Arbitrary = [typeof(DomainArbitraries)], MaxTest = 200)]
public class SpecificationLawTests
{
    private static readonly ImmutableArray<string> Cultures = ["en-US", "de-DE", "tr-TR", "fr-FR", "ar-SA", "zh-CN"];

    [Property]
    public bool De_morgan(Specification<AnswerFacts> a, Specification<AnswerFacts> b, AnswerFacts facts) =>
        (!(a & b)).Evaluate(facts) == (!a | !b).Evaluate(facts) && (!(a | b)).Evaluate(facts) == (!a & !b).Evaluate(facts);

    [Property]
    public bool Joins_are_associative( // law:P15
        Specification<AnswerFacts> a,
        Specification<AnswerFacts> b,
        Specification<AnswerFacts> c,
        AnswerFacts facts
    ) =>
        ((a & b) & c).Evaluate(facts) == (a & (b & c)).Evaluate(facts)
        && ((a | b) | c).Evaluate(facts) == (a | (b | c)).Evaluate(facts);

    [Property]
    public bool Joins_distribute(
        Specification<AnswerFacts> a,
        Specification<AnswerFacts> b,
        Specification<AnswerFacts> c,
        AnswerFacts facts
    ) => (a & (b | c)).Evaluate(facts) == ((a & b) | (a & c)).Evaluate(facts);

    [Property]
    public bool Joins_absorb_and_are_idempotent( // law:P15
        Specification<AnswerFacts> a,
        Specification<AnswerFacts> b,
        AnswerFacts facts
    ) =>
        (a & (a | b)).Evaluate(facts) == a.Evaluate(facts)
        && (a | (a & b)).Evaluate(facts) == a.Evaluate(facts)
        && (a & a).Evaluate(facts) == a.Evaluate(facts);

    [Property]
    public bool The_order_of_parts_changes_neither_the_truth_nor_the_evidence( // law:S2, law:P15
        Specification<AnswerFacts> a,
        Specification<AnswerFacts> b,
        AnswerFacts facts
    )
    {
        var (one, other) = ((a & b).Explain(facts), (b & a).Explain(facts));
        return one.Truth == other.Truth && one.Evidence.ToHashSet().SetEquals(other.Evidence);
    }

    [Property]
    public bool The_order_of_parts_changes_no_exception(Specification<AnswerFacts> a, AnswerFacts facts) // law:S2
    {
        var broken = Features<AnswerFacts>
            .Count("broken", Label.Same("broken"), null, _ => throw new InvalidOperationException("broken"))
            .AtLeast(1);
        return Throws(a & broken, facts) && Throws(broken & a, facts) && Throws(a | broken, facts) && Throws(broken | a, facts);
    }

    [Property]
    public bool An_explanation_has_the_truth_of_the_evaluation(Specification<AnswerFacts> a, AnswerFacts facts) => // law:S5
        a.Explain(facts).Truth == a.Evaluate(facts) && !a.Explain(facts).Evidence.IsEmpty;

    [Property]
    public bool No_evidence_stands_twice_or_against_its_own_comparison(Specification<AnswerFacts> a, AnswerFacts facts) // law:S5
    {
        var evidence = a.Explain(facts).Evidence;
        return evidence.Distinct().Count() == evidence.Length
            && evidence.All(piece => piece.Operator is null || piece.Actual is null == (piece.Truth == Truth.Unknown));
    }

    [Property]
    public bool A_culture_changes_neither_truth_nor_words(Specification<AnswerFacts> a, AnswerFacts facts) // law:S6
    {
        var expected = Said(a, facts);
        return Cultures.All(name => In(name, () => Said(a, facts)) == expected);
    }

    [Fact]
    public void Yes_no_and_unknown_make_up_all() // law:S3 as settled: not(unknown) is unknown
    {
        var specifications = SpecificationGenerators.Over(SampleFeatures.All).Sample(40, new Rnd(5), 50);
        var counts = specifications
            .Select(specification =>
            {
                var facts = AnswerGenerators
                    .About(SampleFeatures.All, [specification])
                    .Sample(60, new Rnd(6), 50)
                    .Select(AnswerFacts.From)
                    .ToList();
                var denied = !specification;
                return (
                    Yes: facts.Count(specification.IsSatisfiedBy),
                    No: facts.Count(denied.IsSatisfiedBy),
                    Unknown: facts.Count(one =>
                        specification.Evaluate(one) == Truth.Unknown && denied.Evaluate(one) == Truth.Unknown
                    )
                );
            })
            .ToList();

        Assert.All(counts, count => Assert.Equal(60, count.Yes + count.No + count.Unknown));
        Assert.True(counts.Exists(count => count.Yes > 0 && count.No > 0 && count.Unknown > 0));
    }

    [Fact]
    public void The_specifications_and_facts_of_these_properties_reach_every_truth()
    {
        var facts = DomainArbitraries.Facts().Generator.Sample(200, new Rnd(7), 50);
        var truths = DomainArbitraries
            .Specifications()
            .Generator.Sample(200, new Rnd(8), 50)
            .Zip(facts, (specification, one) => specification.Evaluate(one));

        Assert.All(truths.CountBy(truth => truth), truth => Assert.True(truth.Value > 20, $"{truth}"));
    }

    private static string Said(Specification<AnswerFacts> specification, AnswerFacts facts) =>
        $"{specification.Evaluate(facts)} {specification.ToString(Language.Spanish)} {string.Join('|', specification.Explain(facts).Evidence)}";

    private static bool Throws(Specification<AnswerFacts> specification, AnswerFacts facts)
    {
        try
        {
            specification.Evaluate(facts);
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    private static T In<T>(string culture, Func<T> act)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            return act();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
