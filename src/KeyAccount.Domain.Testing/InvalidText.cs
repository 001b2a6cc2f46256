using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Testing;

/// <summary>A text that must be refused where a value is expected, and what is wrong with it.</summary>
/// <typeparam name="TValue">The type that it is not.</typeparam>
public sealed record InvalidText<TValue>
{
    internal InvalidText(string text, string flaw) =>
        (Text, Flaw) = (Guard.Against.Null(text), Guard.Against.NullOrWhiteSpace(flaw));

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>What is wrong with it.</summary>
    public string Flaw { get; }

    /// <summary>The text in quotes, and its flaw.</summary>
    public override string ToString() => $"\"{Text}\" ({Flaw})";
}
