using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Bounds of what the book takes.</summary>
internal static class ExposureBounds
{
    /// <summary>A command of the ledger has the id of the step and a number behind it.</summary>
    public const int MaximumStepId = 56;

    public const int MaximumItems = 1_000;

    public static Instant Check(Instant at) => Keeping.Check(at, "book");

    public static LocalDate Check(LocalDate on) =>
        on.Calendar == CalendarSystem.Iso && on.Year is >= 2000 and < 2150
            ? on
            : throw Refusal.OutOfRange(nameof(on), $"{on} is not within 2000-01-01 to 2149-12-31 of the ISO calendar.");

    public static LocalDate? Check(LocalDate? on) => on is { } day ? Check(day) : null;

    public static Money? NotNegative(Money? amount, string parameter) =>
        amount is { } known ? NotNegative(known, parameter) : null;

    public static Money NotNegative(Money amount, string parameter) =>
        amount.Used().IsNegative
            ? throw Refusal.OutOfRange(parameter, $"{amount} is below zero: a credit has a stage of its own.")
            : amount;
}
