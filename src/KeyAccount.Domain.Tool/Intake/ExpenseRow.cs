using System.Globalization;
using KeyAccount.Domain.Expenses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One line of expenses, as its file has it, in the currency of the report.</summary>
/// <param name="Line">Where it stands in the file.</param>
/// <param name="Number">Its number; null when the file has none.</param>
/// <param name="On">Its day.</param>
/// <param name="Amount">What it costs.</param>
/// <param name="Stage">How far it is.</param>
/// <param name="Key">What it is charged to; null when its category is not known.</param>
internal sealed record ExpenseRow(long Line, string? Number, LocalDate On, Money Amount, ExpenseState Stage, ExpenseKey? Key)
{
    /// <summary>By day, then by number, then by line.</summary>
    public static int ByDay(ExpenseRow one, ExpenseRow other)
    {
        var byDay = one.On.CompareTo(other.On);
        var byNumber = byDay != 0 ? byDay : string.CompareOrdinal(one.Number, other.Number);
        return byNumber != 0 ? byNumber : one.Line.CompareTo(other.Line);
    }

    /// <summary>How people find it: its number, or its line in the file.</summary>
    public string Name => Number ?? string.Create(CultureInfo.InvariantCulture, $"line {Line}");

    /// <summary>Who was paid; null when not known.</summary>
    public string? Supplier { get; init; }

    /// <summary>Who approved it; null when not known.</summary>
    public string? Approver { get; init; }

    /// <summary>The units bought; null when not known.</summary>
    public int? Quantity { get; init; }

    /// <summary>The day from which it no longer counts; null for none.</summary>
    public LocalDate? ClosedOn { get; init; }

    /// <summary>The number of its receipt; null when not known.</summary>
    public string? Receipt { get; init; }
}
