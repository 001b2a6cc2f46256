using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>What came of reading a policy document: the document, or everything that is wrong with it. Never a part of one.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed class PolicyReading<TPolicy>
    where TPolicy : class
{
    internal PolicyReading(PolicyDocument<TPolicy> document) => (Document, Problems) = (document, []);

    internal PolicyReading(ImmutableArray<PolicyDocumentProblem> problems) => Problems = problems;

    /// <summary>The document; null when anything is wrong.</summary>
    public PolicyDocument<TPolicy>? Document { get; }

    /// <summary>All that is wrong, by line and column; empty exactly when there is a document.</summary>
    public ImmutableArray<PolicyDocumentProblem> Problems { get; }

    /// <summary>The document.</summary>
    /// <exception cref="FormatException">Something is wrong; the message has a line for each problem.</exception>
    public PolicyDocument<TPolicy> Required() =>
        Document ?? throw new FormatException($"The policy document can't be read:\n{string.Join('\n', Problems)}");
}
