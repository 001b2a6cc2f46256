namespace KeyAccount.Domain.Tool.Tables;

/// <summary>One column that a file may have: the single source of what the reader knows and the documentation says.</summary>
/// <param name="Name">The name in the header, lower case with underscores, matched exactly.</param>
/// <param name="Holds">What a value looks like, in a few words.</param>
/// <param name="Meaning">What the value says, and what a blank value or an absent column says.</param>
internal sealed record Column(string Name, string Holds, string Meaning)
{
    /// <summary>Whether the column must be there and every value filled.</summary>
    public bool Required { get; init; }

    public override string ToString() => Name;
}
