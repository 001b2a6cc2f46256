using static System.FormattableString;

namespace KeyAccount.Domain.Quantities;

/// <summary>Exceptions for a broken contract, in one sentence that names value and limit, the same under every culture.</summary>
internal static class Refusal
{
    public static ArgumentOutOfRangeException OutOfRange(string parameter, FormattableString sentence) =>
        new(parameter, $"OutOfRange: {Invariant(sentence)}");

    public static ArgumentException PrecisionLoss(string parameter, FormattableString sentence) =>
        new($"PrecisionLoss: {Invariant(sentence)}", parameter);

    public static ArgumentException Invalid(string parameter, FormattableString sentence) =>
        new(Invariant(sentence), parameter);
}
