namespace KeyAccount.Domain.Rules.Cases;

/// <summary>A cut around which no case was drawn, because nothing is decided by it.</summary>
/// <param name="Rule">The code of the rule, or of the line of a scorecard.</param>
/// <param name="Feature">The name of the question.</param>
/// <param name="Cut">What the rule compares the answer with, as it stands in a document.</param>
/// <param name="IsProven">
/// Whether every combination of known answers was looked at; <c>false</c> when the search ended before.
/// </param>
public sealed record IdleCut(string Rule, string Feature, string Cut, bool IsProven)
{
    /// <summary>The cut, and whether it is proven to have no effect.</summary>
    public override string ToString() =>
        IsProven ? $"{Rule}: {Feature} {Cut} has no effect" : $"{Rule}: {Feature} {Cut} was not seen to have an effect";
}
