using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;

namespace KeyAccount.Domain.Tests.Rules.Programs;

/// <summary>One feature of every shape, and so many counts that a program reads its codes in more than one portion.</summary>
internal static class ManyFeatures
{
    public static ImmutableArray<Measure<AnswerFacts, long>> Counts { get; } =
    [
        .. Enumerable
            .Range(1, 24)
            .Select(number => $"count_{number:00}")
            .Select(name => Features<AnswerFacts>.Count(name, Label.Same(name), null, facts => facts.Of<long>(name))),
    ];

    public static ImmutableArray<Feature<AnswerFacts>> All { get; } = [.. SampleFeatures.All, .. Counts];
}
