using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit;

/// <summary>One principal reason why credit is not granted as asked: specific, with the answer that was found.</summary>
public sealed record AdverseReason
{
    internal AdverseReason(string code, Audience audience, int weight, Label label) =>
        (Code, Audience, Weight, Label) = (code, audience, weight, label);

    /// <summary>The code of the rule, the line of the scorecard, the evidence or the limit behind it.</summary>
    public string Code { get; }

    /// <summary>The widest circle that may read it.</summary>
    public Audience Audience { get; }

    /// <summary>How much it weighs: reasons are ranked by it, then by code.</summary>
    public int Weight { get; }

    /// <summary>What it is about.</summary>
    public Label Label { get; }

    /// <summary>The question that was asked; null where it is about evidence or a limit.</summary>
    public Feature? Feature { get; internal init; }

    /// <summary>The code of the answer; null when it is not known or there was no question.</summary>
    public long? Actual { get; internal init; }

    /// <summary>The limit; null where there is none.</summary>
    public Money? Amount { get; internal init; }

    /// <summary>The reason in the reader's language, with the answer or the limit.</summary>
    public string ToString(Language language) =>
        Feature is { } feature ? $"{Label.In(language)}: {Wording.In(language).Value(feature, Actual)}"
        : Amount is { } amount ? $"{Label.In(language)}: {amount}"
        : Label.In(language);

    /// <summary>The reason in English.</summary>
    public override string ToString() => ToString(Language.English);
}
