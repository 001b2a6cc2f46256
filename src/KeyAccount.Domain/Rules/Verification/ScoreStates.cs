using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>
/// Every sum that one scorecard can come to, or two side by side for the same answers: question after question, each sum kept once with one way to
/// it. So all scores are known without looking at all answers.
/// </summary>
internal sealed class ScoreStates<TFacts>
{
    private readonly ImmutableArray<Scorecard<TFacts>> cards;
    private readonly List<Dictionary<(ScoreSum, ScoreSum), ((ScoreSum, ScoreSum) From, int Option)>> layers =
    [
        new() { [default] = default },
    ];

    private ScoreStates(ImmutableArray<Scorecard<TFacts>> cards, VerificationTerms terms)
    {
        this.cards = cards;
        Questions = [.. ScoreQuestion.Of(cards, terms)];
    }

    /// <summary>The questions of the cards, each with its distinguishable answers.</summary>
    public ImmutableArray<ScoreQuestion> Questions { get; }

    /// <summary>How many sums were looked at.</summary>
    public int Count => layers.Sum(layer => layer.Count);

    /// <summary>The sums of one card or of two; <c>null</c> when there are more than the budget.</summary>
    public static ScoreStates<TFacts>? Of(ImmutableArray<Scorecard<TFacts>> cards, VerificationTerms terms)
    {
        var states = new ScoreStates<TFacts>(cards, terms);
        var left = terms.Budget;
        foreach (var question in states.Questions)
        {
            var next = new Dictionary<(ScoreSum, ScoreSum), ((ScoreSum, ScoreSum), int)>();
            foreach (var sums in states.layers[^1].Keys)
            {
                for (var option = 0; option < question.Options.Length; option++)
                {
                    var (first, second) = question.Options[option].Sums;
                    next.TryAdd((sums.Item1 + first, sums.Item2 + second), (sums, option));
                }
            }

            states.layers.Add(next);
            left -= next.Count;
            if (left < 0)
            {
                return null;
            }
        }

        return states;
    }

    /// <summary>The scores of the first card and of the second, <c>null</c> for an undetermined one, with the sums they come from.</summary>
    public IEnumerable<(decimal? First, decimal? Second, (ScoreSum, ScoreSum) Sums)> Scores() =>
        layers[^1]
            .Keys.Select(sums =>
                (cards[0].ScoreOf(sums.Item1), cards[^1].ScoreOf(cards.Length == 1 ? sums.Item1 : sums.Item2), sums)
            );

    /// <summary>Answers that come to these sums: an option of each question.</summary>
    public int[] AnswersTo((ScoreSum, ScoreSum) sums)
    {
        var options = new int[Questions.Length];
        for (var question = Questions.Length - 1; question >= 0; question--)
        {
            (sums, options[question]) = layers[question + 1][sums];
        }

        return options;
    }

    /// <summary>Those answers as a witness.</summary>
    public Witness Witness(int[] options) =>
        new([.. Questions.Select((question, place) => (question.Feature, question.Options[options[place]].Code))]);
}
