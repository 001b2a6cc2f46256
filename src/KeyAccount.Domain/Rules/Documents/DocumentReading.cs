using System.Collections.Immutable;
using System.Text;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>What came of reading a document that is no policy: its value, or everything that is wrong with it. Never a part of one.</summary>
/// <typeparam name="T">What the document says.</typeparam>
public sealed class DocumentReading<T>
    where T : class
{
    private DocumentReading(T? value, ImmutableArray<PolicyDocumentProblem> problems) => (Value, Problems) = (value, problems);

    /// <summary>What it says; null when anything is wrong.</summary>
    public T? Value { get; }

    /// <summary>All that is wrong, by line and column; empty exactly when there is a value.</summary>
    public ImmutableArray<PolicyDocumentProblem> Problems { get; }

    /// <summary>The value.</summary>
    /// <exception cref="FormatException">Something is wrong; the message has a line for each problem.</exception>
    public T Required() => Value ?? throw new FormatException($"The document can't be read:\n{string.Join('\n', Problems)}");

    /// <summary>Reads strictly; the value is made only when nothing at all is wrong.</summary>
    internal static DocumentReading<T> Of(string text, string file, Func<DocumentValue, DocumentProblems, T?> read)
    {
        Guard.Against.Null(text);
        Guard.Against.Null(file);
        var utf8 = Encoding.UTF8.GetBytes(text);
        DocumentProblems problems = new(file, new(utf8.Length > DocumentParser.MaximumBytes ? [] : utf8));
        // Half of a character has no bytes; the encoder quietly puts another one in its place.
        if (DocumentTexts.HasHalfCharacter(text))
        {
            problems.Add(PolicyDocumentFault.IllegalCharacter, "$", 0, "half of a surrogate pair", "whole characters", null);
            return new(null, problems.Sorted);
        }
        var root = DocumentParser.Parse(utf8, problems.Positions, problems);
        var value = root is null ? null : read(root, problems);
        return new(problems.IsEmpty ? value : null, problems.Sorted);
    }
}
