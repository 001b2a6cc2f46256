using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads reminders and payment plans, one event or instalment a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="scope">The book; null when it has problems.</param>
/// <param name="others">The accounts that have a line.</param>
internal sealed class CollectionFile(TableReader table, ColumnMapping mapping, CreditScope? scope, IReadOnlySet<string> others)
{
    private const int HighestLevel = 9;

    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The rows in their order.</summary>
    public IEnumerable<CollectionRow> Read()
    {
        while (table.Read())
        {
            var account = row.Account(CollectionColumns.Account, others);
            var kind = row.Fields.Choice(CollectionColumns.Kind, Words.CollectionWords);
            var on = row.Fields.Date(CollectionColumns.On);
            row.ReadCurrency(CollectionColumns.Currency, isSeen: !(on > scope?.AsOf), CollectionColumns.Amount);
            var level = row.Fields.Whole(CollectionColumns.Level, 0, HighestLevel);
            var due = row.Fields.Date(CollectionColumns.Due);
            var amount = row.AboveZero(CollectionColumns.Amount);
            Fit(kind, CollectionColumns.Level, CollectionWord.Reminder);
            Fit(kind, CollectionColumns.Due, CollectionWord.Plan);
            Fit(kind, CollectionColumns.Amount, CollectionWord.Plan, CollectionWord.PlanPaid);
            row.Checks.NotBefore(CollectionColumns.Due, due, on, "the plan was agreed");
            if (kind == CollectionWord.Plan && account is not null && on is { } agreed && due is { } day)
            {
                row.Checks.Once(CollectionColumns.Due, $"{account} {DateText.Iso(agreed)} {DateText.Iso(day)}");
            }

            if (table.Accept())
            {
                yield return new CollectionRow(account!, kind!.Value, on!.Value, level, due, amount);
            }
        }
    }

    /// <summary>A value that some kinds need and others cannot have.</summary>
    private void Fit(CollectionWord? kind, Column column, params ReadOnlySpan<CollectionWord> kinds)
    {
        if (kind is not { } known || kinds.Contains(known) != table[column].IsEmpty)
        {
            return;
        }

        table.Report(
            column,
            table[column].IsEmpty
                ? $"the value is blank; a {Words.Write(known)} needs it"
                : $"a {Words.Write(known)} has none; leave it blank"
        );
    }
}
