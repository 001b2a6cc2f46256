using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>How often something was not known that a rule asks for.</summary>
/// <param name="asked">What it asks for, in words.</param>
internal sealed class UnknownSum(string asked)
{
    public string Asked => asked;

    /// <summary>In how many quotes.</summary>
    public int Quotes { get; set; }

    public static UnknownSum Of(Finding finding, Language language) =>
        new(string.Join(", ", finding.Evidence.Select(evidence => evidence.Feature.Label.In(language)).Distinct()));
}
