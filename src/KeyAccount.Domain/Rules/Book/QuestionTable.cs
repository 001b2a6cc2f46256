using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Book;

/// <summary>The questions of a book with what they are answered by.</summary>
internal static class QuestionTable
{
    public static BookBlock Of(IEnumerable<Feature> questions, Language language) =>
        new BookBlock.Table(
            [
                BookWords.Name.In(language),
                BookWords.Question.In(language),
                BookWords.Answers.In(language),
                BookWords.Better.In(language),
                BookWords.ChangedBy.In(language),
            ],
            [
                .. questions.Select(question =>
                    ImmutableArray.Create(
                        question.Name,
                        question.Label.In(language),
                        Answers(question, language),
                        BookWords.Of(question.Direction).In(language),
                        BookWords.Of(question.Changeability).In(language)
                    )
                ),
            ],
            0
        );

    private static string Answers(Feature question, Language language) =>
        question.Scale is var scale && scale.IsTime ? BookWords.Dates.In(language)
        : scale.IsMarks ? string.Join(", ", scale.Words.Select(mark => scale.Format(mark.Code, language)))
        : scale.DeclaredCodes is { } codes ? string.Join(", ", codes.Select(code => scale.Format(code, language)))
        : ScoreTable.Filled(BookWords.StepsOf, language, Wording.In(language).Value(question, 1));
}
