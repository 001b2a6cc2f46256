using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>A place at which the answer to one question changes what a rule says.</summary>
/// <param name="Feature">The question.</param>
/// <param name="Text">What the rule compares the answer with, as it stands in a document.</param>
/// <param name="IsOwn">Whether a comparison of the rule is one that cuts there.</param>
/// <param name="Flips">Each way to move the cut by one, as flips of which any one shows it.</param>
/// <param name="Answers">The answers that get a case; the last one unknown.</param>
internal sealed record Cut(
    Feature Feature,
    string Text,
    Func<object, bool> IsOwn,
    ImmutableArray<ImmutableArray<Flip>> Flips,
    ImmutableArray<(CasePosition Position, long? Code)> Answers
)
{
    private const string KnownText = "known";

    /// <summary>The marks that it asks for.</summary>
    public long OwnMarks => Answers.Aggregate(0L, (all, answer) => all | (answer.Code ?? 0));

    /// <summary>The cuts of a rule, each once.</summary>
    /// <param name="rule">What the rule says.</param>
    /// <param name="codesOf">An answer for each cell of a question.</param>
    public static IEnumerable<Cut> Of<TFacts>(Specification<TFacts> rule, Func<Feature, ImmutableArray<long>> codesOf)
    {
        foreach (var asked in AskedFeature.LeavesOf(rule).GroupBy(leaf => leaf.Feature))
        {
            ImmutableArray<Comparison<TFacts>> comparisons =
            [
                .. asked.Select(leaf => leaf.Comparison).OfType<Comparison<TFacts>>(),
            ];
            foreach (
                var cut in asked.Key.Scale switch
                {
                    { IsMarks: true } => comparisons.Distinct().Select(comparison => Marks(comparison, codesOf(asked.Key))),
                    { IsOrdered: true } => Steps(asked.Key, comparisons),
                    _ => comparisons.Distinct().SelectMany(Choices),
                }
            )
            {
                yield return cut;
            }

            if (asked.Any(leaf => leaf.Comparison is null))
            {
                yield return Known(asked.Key, codesOf(asked.Key));
            }
        }
    }

    /// <summary>The cut at a code.</summary>
    /// <param name="feature">The question.</param>
    /// <param name="code">The code.</param>
    /// <param name="isOwn">Whether a comparison of the rule is one that cuts there.</param>
    /// <param name="isCut">Whether it lies between two neighbouring codes.</param>
    public static Cut Step(Feature feature, long code, Func<object, bool> isOwn, Func<long, long, bool> isCut)
    {
        var (below, above) = (feature.Scale.Before(code), feature.Scale.After(code));
        var flips = ImmutableArray.CreateBuilder<ImmutableArray<Flip>>();
        if (below is { } low && isCut(low, code))
        {
            flips.AddRange([new(code, low)], [new(low, code)]);
        }

        if (above is { } high && isCut(code, high))
        {
            flips.AddRange([new(code, high)], [new(high, code)]);
        }

        return new(
            feature,
            CaseText.Write(feature.Scale, code),
            isOwn,
            flips.ToImmutable(),
            [
                .. below is { } under ? [(CasePosition.Below, under)] : Array.Empty<(CasePosition, long?)>(),
                (CasePosition.On, code),
                .. above is { } over ? [(CasePosition.Above, over)] : Array.Empty<(CasePosition, long?)>(),
                (CasePosition.Unknown, null),
            ]
        );
    }

    private static IEnumerable<Cut> Steps<TFacts>(Feature<TFacts> feature, ImmutableArray<Comparison<TFacts>> comparisons)
    {
        foreach (var operand in comparisons.SelectMany(comparison => comparison.Operands).Distinct().Order())
        {
            ImmutableArray<Comparison<TFacts>> own =
            [
                .. comparisons.Where(comparison => comparison.Operands.Contains(operand)),
            ];
            yield return Step(
                feature,
                operand,
                leaf => own.Contains(leaf),
                (left, right) => own.Any(comparison => comparison.TruthOf(left) != comparison.TruthOf(right))
            );
        }
    }

    private static IEnumerable<Cut> Choices<TFacts>(Comparison<TFacts> comparison)
    {
        ImmutableArray<long> others = [.. comparison.Feature.Scale.DeclaredCodes!.Value.Except(comparison.Operands)];
        return comparison.Operands.Select(operand => new Cut(
            comparison.Feature,
            CaseText.Write(comparison.Feature.Scale, operand),
            comparison.Equals,
            [
                [.. others.Select(other => new Flip(operand, other))],
                .. others.Select(other => ImmutableArray.Create(new Flip(other, operand))),
            ],
            [
                (CasePosition.On, operand),
                .. others.Select(other => (CasePosition.Other, (long?)other)),
                (CasePosition.Unknown, null),
            ]
        ));
    }

    private static Cut Marks<TFacts>(Comparison<TFacts> comparison, ImmutableArray<long> codes)
    {
        var marks = comparison.Operands[0];
        var bits = Enumerable.Range(0, 63).Select(bit => 1L << bit).Where(bit => (marks & bit) != 0).ToImmutableArray();
        ImmutableArray<long> besides = [.. codes.Select(code => code & ~marks).Distinct()];
        var whole = comparison.Operator == Operator.HasAll ? marks : 0;
        var sets = bits.Select(bit => whole ^ bit).Append(whole).Append(marks ^ whole).Distinct();
        ImmutableArray<Flip> Between(long left, long right) =>
            [.. besides.Select(beside => new Flip(left | beside, right | beside))];
        return new(
            comparison.Feature,
            CaseText.Write(comparison.Feature.Scale, marks),
            comparison.Equals,
            [.. bits.SelectMany(bit => new[] { Between(whole, whole ^ bit), Between(whole ^ bit, whole) })],
            [
                .. sets.Select(set =>
                    (comparison.TruthOf(set) == Truth.Yes ? CasePosition.On : CasePosition.Other, (long?)set)
                ),
                (CasePosition.Unknown, null),
            ]
        );
    }

    private static Cut Known<TFacts>(Feature<TFacts> feature, ImmutableArray<long> codes) =>
        new(
            feature,
            KnownText,
            // What is unknown is so for every comparison of the rule.
            leaf =>
                leaf is Known<TFacts> known
                    ? known.Feature == feature
                    : leaf is Comparison<TFacts> other && other.Feature == feature,
            [
                [.. codes.Select(code => new Flip(code, null))],
                [.. codes.Select(code => new Flip(null, code))],
            ],
            [(CasePosition.Known, codes[0]), (CasePosition.Unknown, null)]
        );
}
