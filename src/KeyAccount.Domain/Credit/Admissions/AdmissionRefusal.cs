using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>The one reason that binds: the first no in the order of <see cref="AdmissionRefusalKind"/>.</summary>
/// <param name="Kind">Who says no.</param>
/// <param name="Code">
/// Why, as a stable code: that of the rule of the check; of a line <c>line.over-limit</c> or its state, such as <c>line.stopped</c>; of the book
/// <c>book.</c> and its reason.
/// </param>
/// <param name="Line">The line of the ledger that binds; null when it is not about one.</param>
/// <param name="Missing">What is lacking on that line; null when it is not about an amount.</param>
public sealed record AdmissionRefusal(AdmissionRefusalKind Kind, string Code, string? Line = null, Money? Missing = null)
{
    /// <summary>The reason in one line of text.</summary>
    public override string ToString() =>
        Code + (Line is null ? "" : $" on {Line}") + (Missing is { } missing ? $", {missing} is missing" : "");
}
