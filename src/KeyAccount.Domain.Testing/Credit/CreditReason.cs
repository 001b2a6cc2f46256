using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>One reason of an evaluation, whoever made it.</summary>
/// <param name="Code">The code of the rule, the line of the scorecard, the evidence or the limit behind it.</param>
/// <param name="Audience">The widest circle that may read it.</param>
/// <param name="Weight">How much it weighs.</param>
public sealed record CreditReason(string Code, Audience Audience, int Weight)
{
    /// <summary>The question that was asked; null where it is about evidence or a limit.</summary>
    public Feature? Feature { get; init; }

    /// <summary>The code of the answer that was found; null when it is not known.</summary>
    public long? Actual { get; init; }

    internal static CreditReason Of(AdverseReason reason) =>
        new(reason.Code, reason.Audience, reason.Weight) { Feature = reason.Feature, Actual = reason.Actual };
}
