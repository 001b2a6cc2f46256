using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Cases as comma-separated text, one a line, that a business person reads, agrees on and signs.</summary>
/// <remarks>
/// <para>
/// The columns: <c>case</c>, <c>policy</c>, <c>version</c>, <c>rule</c>, <c>feature</c>, <c>cut</c> and <c>position</c> say what is looked at;
/// one column <c>answer.NAME</c> for each question holds its answer as it stands in policy documents, with a question mark for unknown and
/// marks as <c>[a, b]</c>; <c>outcome</c> and <c>determined_by</c> say what has to be decided and by which rules; <c>agreed</c> and
/// <c>signed_by</c> are left blank for the reader.
/// </para>
/// <para>
/// Reading is strict: every column once and by its name, in any order. <c>determined_by</c> separates rules by a semicolon and a space.
/// </para>
/// </remarks>
public static class CaseFile
{
    /// <summary>The most characters that are read.</summary>
    public const int MaximumCharacters = 16 * 1024 * 1024;

    internal const string AnswerPrefix = "answer.";

    internal static readonly ImmutableArray<string> Before =
    [
        "case",
        "policy",
        "version",
        "rule",
        "feature",
        "cut",
        "position",
    ];

    internal static readonly ImmutableArray<string> After = ["outcome", "determined_by", "agreed", "signed_by"];

    /// <summary>Writes cases down: the same text on every machine and in every culture, with a line feed at the end of each line.</summary>
    /// <param name="policy">The policy that the cases are about.</param>
    /// <param name="cases">The cases; a question that they don't answer is unknown.</param>
    public static string Write(CaseSubject policy, IEnumerable<BoundaryCase> cases)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(cases);
        return string.Concat(
            cases
                .Select(one => CsvText.Line(Cells(policy, one)))
                .Prepend(
                    CsvText.Line([.. Before, .. policy.Questions.Select(question => AnswerPrefix + question.Name), .. After])
                )
        );
    }

    /// <summary>Reads cases of a policy strictly, all problems at once.</summary>
    /// <param name="policy">The policy, or a later version that asks the same questions.</param>
    /// <param name="text">The text, of at most <see cref="MaximumCharacters"/>.</param>
    /// <param name="file">What the problems call it.</param>
    public static CaseReading Read(CaseSubject policy, string text, string file)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(text);
        return new CaseReader(policy, Guard.Against.Null(file)).Read(text);
    }

    private static IEnumerable<string> Cells(CaseSubject policy, BoundaryCase one) =>
        [
            one.Id,
            policy.Identity.Id,
            one.Version,
            one.Rule,
            one.Feature,
            one.Cut,
            CodeWord.Of(one.Position),
            .. policy.Questions.Select(question => CaseText.Write(question.Scale, one.Answers.CodeOf(question.Name))),
            one.Outcome,
            string.Join("; ", one.DeterminedBy),
            one.Agreed,
            one.SignedBy,
        ];
}
