namespace KeyAccount.Domain.Quantities;

/// <summary>The start of text from outside, short enough to be quoted in a message.</summary>
internal static class Excerpt
{
    private const int MaxLength = 60;

    public static string Of(ReadOnlySpan<char> text) => text.Length <= MaxLength ? text.ToString() : $"{text[..MaxLength]}…";
}
