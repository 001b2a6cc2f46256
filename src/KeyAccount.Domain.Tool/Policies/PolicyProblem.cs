using System.Globalization;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>One thing that is wrong in a policy file: where it is, what stands there, and what may stand there.</summary>
/// <param name="File">The path as the user wrote it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
/// <param name="Path">The place in the document.</param>
/// <param name="Fault">What is wrong.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Allowed">What may stand there.</param>
/// <param name="NearestName">The declared name that was probably meant; null when none is near.</param>
internal sealed record PolicyProblem(
    string File,
    int Line,
    int Column,
    string Path,
    PolicyDocumentFault Fault,
    string Found,
    string Allowed,
    string? NearestName
)
{
    public static PolicyProblem Of(PolicyDocumentProblem problem) =>
        new(
            problem.File,
            problem.Line,
            problem.Column,
            problem.Path,
            problem.Fault,
            problem.Found,
            problem.Allowed,
            problem.NearestName
        );

    /// <summary>The same line as the library writes: <c>credit.json:12:7: UnknownWord at $.hit: found …; allowed: …</c></summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{File}:{Line}:{Column}: {Fault} at {Path}: found {Found}; allowed: {Allowed}{(NearestName is { } nearest ? $"; did you mean \"{nearest}\"?" : "")}"
        );
}
