using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>Concrete answers that show a finding: the policy's own evaluator does with them what the finding says.</summary>
public sealed class Witness
{
    private readonly ImmutableArray<(Feature Feature, long? Code)> answers;

    internal Witness(ImmutableArray<(Feature Feature, long? Code)> answers) => this.answers = answers;

    /// <summary>Each question with the code of its answer; <c>null</c> where the answer is unknown.</summary>
    public IReadOnlyList<(Feature Feature, long? Code)> Answers => answers;

    /// <summary>Puts the answers where a policy looks for them; questions that the witness does not answer stay unknown.</summary>
    /// <param name="features">The policy's questions in their order.</param>
    /// <param name="codes">Receives one code for each of them.</param>
    /// <returns>One bit for each question whose answer is known, the first at bit 0.</returns>
    /// <exception cref="ArgumentException">There is not one code for each feature, or there are more than 64.</exception>
    public ulong Fill(IReadOnlyList<Feature> features, Span<long> codes)
    {
        Guard.Against.Null(features);
        if (codes.Length != features.Count || codes.Length > FeatureCheck.MaximumCount)
        {
            throw new ArgumentException($"{features.Count} questions need as many codes, not {codes.Length}.", nameof(codes));
        }

        ulong known = 0;
        for (var place = 0; place < features.Count; place++)
        {
            codes[place] = 0;
            if (CodeOf(features[place].Name) is { } code)
            {
                codes[place] = code;
                known |= 1UL << place;
            }
        }

        return known;
    }

    /// <summary>What a policy decides for these answers.</summary>
    public TOutcome ChosenBy<TFacts, TOutcome>(Policy<TFacts, TOutcome> policy)
        where TOutcome : struct
    {
        Guard.Against.Null(policy);
        Span<long> codes = stackalloc long[policy.Features.Count];
        var known = Fill(policy.Features, codes);
        return policy.Choose(codes, known);
    }

    /// <summary>The code of the answer to the question of that name; <c>null</c> when it is unknown or not asked.</summary>
    public long? CodeOf(string feature)
    {
        Guard.Against.Null(feature);
        foreach (var (asked, code) in answers)
        {
            if (string.Equals(asked.Name, feature, StringComparison.Ordinal))
            {
                return code;
            }
        }

        return null;
    }

    /// <summary>Every question with its answer, in the reader's language.</summary>
    public string ToString(Language language) =>
        string.Join(
            "; ",
            answers.Select(answer =>
                $"{answer.Feature.Label.In(language)}: {Wording.In(language).Value(answer.Feature, answer.Code)}"
            )
        );

    /// <summary>Every question with its answer, in English.</summary>
    public override string ToString() => ToString(Language.English);
}
