using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>What came of loading versions: the book, or everything that keeps it from being one. Never a part of it.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed class PolicyLoading<TPolicy>
    where TPolicy : class
{
    internal PolicyLoading(PolicyBook<TPolicy>? book, ImmutableArray<string> problems) => (Book, Problems) = (book, problems);

    /// <summary>The book; null when anything is wrong with any version.</summary>
    public PolicyBook<TPolicy>? Book { get; }

    /// <summary>All that is wrong, a sentence each; empty exactly when there is a book.</summary>
    public ImmutableArray<string> Problems { get; }

    /// <summary>The book.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message has a line for each problem.</exception>
    public PolicyBook<TPolicy> Required() =>
        Book ?? throw new InvalidDataException($"The versions make no book:\n{string.Join('\n', Problems)}");
}
