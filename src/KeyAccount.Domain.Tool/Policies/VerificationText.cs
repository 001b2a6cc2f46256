using System.Globalization;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Prints what the verifier says of a policy, for people.</summary>
internal static class VerificationText
{
    /// <param name="text">Where to.</param>
    /// <param name="file">The policy.</param>
    /// <param name="hasNotes">Whether notes are listed; otherwise they are only counted.</param>
    /// <param name="language">The reader's language.</param>
    public static void Write(TextWriter text, PolicyFile file, bool hasNotes, Language language)
    {
        var report = file.Report;
        text.WriteLine(
            $"{file.Path}: {PolicyText.Name(file, language)}: {PolicyPhrase.Of(report.Verdict).In(language)}{Counts(report, language)}"
        );
        foreach (var finding in report.Findings.Where(finding => hasNotes || finding.Severity > Severity.Note))
        {
            text.WriteLine($"  {PolicyPhrase.Of(finding.Severity).In(language)} {finding.ToString(language)}");
            Example(PolicyPhrase.Example, finding.Witness);
            Example(PolicyPhrase.Beside, finding.Counterpart);
        }

        void Example(Label label, Witness? witness)
        {
            if (witness is { Answers.Count: > 0 })
            {
                text.WriteLine($"    {label.Fill(language, witness.ToString(language))}");
            }
        }
    }

    private static string Counts(VerificationReport report, Language language) =>
        string.Concat(
            report
                .Findings.GroupBy(finding => finding.Severity)
                .OrderByDescending(group => group.Key)
                .Select(group =>
                    string.Create(CultureInfo.InvariantCulture, $"; {PolicyPhrase.Of(group.Key).In(language)}: {group.Count()}")
                )
        );
}
