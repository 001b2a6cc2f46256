using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Reservations;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Budgets;

/// <summary>
/// Brings the ledger of reservations in line with budgets: each control interval is a line, and its limit what is budgeted for its months.
/// Admission by the ledger is then admission by the budget.
/// </summary>
public static class BudgetAlignment
{
    /// <summary>The lines of a budget, for every control interval of its plan, by months.</summary>
    public static ImmutableArray<ControlLine> LinesOf(BudgetReading budget) =>
        [.. Guard.Against.Null(budget).Plan.Ranges.Select(range => ControlLine.Of(budget, range))];

    /// <summary>
    /// The commands that are missing, to be carried out as a linked set: first what gives less, then what gives more; none when the ledger is
    /// in line. A cut below the use is accepted, and leaves an excess that blocks admissions and nothing else.
    /// </summary>
    /// <remarks>
    /// The ids follow from what is changed, so two callers who see the same ask for the same.
    /// </remarks>
    /// <param name="lines">The lines, of a budget or of one expense.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="at">When, by the caller's clock.</param>
    public static ImmutableArray<LedgerCommand> Commands(IEnumerable<ControlLine> lines, ILedgerView ledger, Instant at)
    {
        Guard.Against.Null(ledger);
        return
        [
            .. Guard
                .Against.Null(lines)
                .DistinctBy(line => line.LedgerLine, StringComparer.Ordinal)
                .Select(line => (Line: line, Before: ledger.HeadroomOf(line.LedgerLine, at)))
                .Where(one => one.Before?.Terms != one.Line.Terms)
                .OrderBy(one => one.Before is null || one.Line.Terms.Ceiling > one.Before.Terms.Ceiling)
                .Select(one => Command(one.Line, one.Before)),
        ];
    }

    /// <summary>What the commands would leave above a limit: the figures of each line after them that has an excess, to be seen before a cut.</summary>
    /// <inheritdoc cref="Commands" path="/param"/>
    public static ImmutableArray<Headroom> Excesses(IEnumerable<ControlLine> lines, ILedgerView ledger, Instant at)
    {
        Guard.Against.Null(ledger);
        return
        [
            .. Guard
                .Against.Null(lines)
                .Select(line =>
                    ledger.HeadroomOf(line.LedgerLine, at) is { } before ? before with { Terms = line.Terms } : null
                )
                .OfType<Headroom>()
                .Where(after => after.Excess.IsPositive),
        ];
    }

    private static LedgerCommand Command(ControlLine line, Headroom? before)
    {
        var text = $"{line.LedgerLine} {Text(before?.Terms)} {Text(line.Terms)} {line.Basis}";
        var id = "budget-terms." + TextHash.Of(text)[..48];
        return before is null
            ? LedgerCommand.OpenLine(id, line.LedgerLine, line.Terms)
            : LedgerCommand.ChangeTerms(id, line.LedgerLine, line.Terms);
    }

    private static string Text(LineTerms? terms) =>
        terms is null ? "none" : $"{terms.Currency} {terms.Limit?.ToString() ?? "unlimited"} {terms.Tolerance} {terms.IsOpen}";
}
