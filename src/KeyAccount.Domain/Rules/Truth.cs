namespace KeyAccount.Domain.Rules;

/// <summary>The truth of a statement when answers may be missing: Kleene's three values.</summary>
/// <remarks>
/// The default is <see cref="Unknown"/>, the safe one. "And" is the lesser of two truths, "or" the greater, "not" the change
/// of sign, so that unknown stays unknown unless the other side settles the matter.
/// </remarks>
public enum Truth : sbyte
{
    /// <summary>Known to be false.</summary>
    No = -1,

    /// <summary>Not known, because an answer that matters is absent.</summary>
    Unknown = 0,

    /// <summary>Known to be true.</summary>
    Yes = 1,
}
