using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>What came of reading a file of cases: all of them, or everything that is wrong with it.</summary>
public sealed class CaseReading
{
    internal CaseReading(ImmutableArray<BoundaryCase> cases, ImmutableArray<CaseProblem> problems) =>
        (Cases, Problems) = (problems.IsEmpty ? cases : [], problems);

    /// <summary>The cases in the order of the file; none when anything is wrong.</summary>
    public ImmutableArray<BoundaryCase> Cases { get; }

    /// <summary>All that is wrong, by line and column.</summary>
    public ImmutableArray<CaseProblem> Problems { get; }

    /// <summary>The cases.</summary>
    /// <exception cref="FormatException">Something is wrong; the message has a line for each problem.</exception>
    public ImmutableArray<BoundaryCase> Required() =>
        Problems.IsEmpty ? Cases : throw new FormatException($"The cases can't be read:\n{string.Join('\n', Problems)}");
}
