using System.Collections.Immutable;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Spending;

/// <summary>What an earlier review of expenses said of each budget.</summary>
/// <param name="AsOf">Its day; null when its summary does not say.</param>
/// <param name="Currency">Its currency; null in the same case, and then amounts are not compared.</param>
/// <param name="Budgets">Each budget by view, place and first day, with how it stood and what was incurred.</param>
internal sealed record PreviousSpending(
    string? AsOf,
    string? Currency,
    ImmutableDictionary<(string View, string Place, LocalDate From), (BudgetState State, decimal? Incurred)> Budgets
)
{
    private const decimal Largest = 9_000_000_000_000_000m;

    private static readonly Column View = Required("view", "text", "The view.");
    private static readonly Column Place = Required("place", "text", "The place.");
    private static readonly Column From = Required("from", "date", "The first day.");
    private static readonly Column State = Required("state", "state", "How it stood.");
    private static readonly Column Incurred = new("incurred", "number", "What was incurred.");
    private static readonly TableFormat Format = new("Previous review", "--previous", [View, Place, From, State, Incurred]);

    private static readonly ColumnMapping Mapping = ColumnMapping.Standard with
    {
        Columns = Format.Names.ToImmutableDictionary(name => name, StringComparer.Ordinal),
    };

    public static string FileIn(string folder) => Path.Combine(folder, BudgetsTable.FileName);

    /// <summary>Reads a folder; what is wrong goes to the gate.</summary>
    public static PreviousSpending Read(string folder, RowGate gate)
    {
        var budgets = ImmutableDictionary.CreateBuilder<(string, string, LocalDate), (BudgetState, decimal?)>();
        if (TableReader.TryOpen(FileIn(folder), Format, Mapping, gate, out var table))
        {
            using (table)
            {
                var fields = new RowFields(table, Mapping);
                while (table.Read())
                {
                    var key = (fields.Name(View), fields.Name(Place), fields.Date(From));
                    var state = fields.Choice(State, Words.BudgetStates);
                    var incurred = fields.Number(Incurred, -Largest, Largest, mostDecimals: 4);
                    if (table.Accept())
                    {
                        budgets[(key.Item1!, SpreadsheetText.Restore(key.Item2!), key.Item3!.Value)] = (state!.Value, incurred);
                    }
                }
            }
        }

        var (asOf, currency) = PreviousReview.ReadSummary(Path.Combine(folder, SpendingSummary.FileName));
        return new(asOf, currency, budgets.ToImmutable());
    }

    private static Column Required(string name, string holds, string meaning) => new(name, holds, meaning) { Required = true };
}
