using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads orders whose credit is to be checked, one a row; what is wrong goes to the gate.</summary>
/// <param name="table">The open table.</param>
/// <param name="mapping">How it is written.</param>
/// <param name="scope">The book; null when it has problems.</param>
/// <param name="others">The accounts that have a line.</param>
/// <param name="documents">To whom each document belongs.</param>
internal sealed class OrderFile(
    TableReader table,
    ColumnMapping mapping,
    CreditScope? scope,
    IReadOnlySet<string> others,
    IReadOnlyDictionary<string, string> documents
)
{
    private const int MostDays = 3_650;

    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The rows in their order.</summary>
    public IEnumerable<OrderRow> Read()
    {
        while (table.Read())
        {
            var order = ReadRow();
            if (table.Accept())
            {
                yield return order!;
            }
        }
    }

    private OrderRow? ReadRow()
    {
        var account = row.Account(OrderColumns.Account, others);
        var number = row.Fields.Name(OrderColumns.Order, isShared: false);
        row.ReadCurrency(OrderColumns.Currency, isSeen: true, OrderColumns.Amount, OrderColumns.Prepaid);
        var amount = row.AboveZero(OrderColumns.Amount);
        var prepaid = row.NotNegative(OrderColumns.Prepaid);
        var on = row.Fields.Date(OrderColumns.On);
        row.Checks.Once(OrderColumns.Order, number);
        row.Checks.PartOf(OrderColumns.Prepaid, prepaid, OrderColumns.Amount, amount);
        if (on > scope?.AsOf)
        {
            table.Report(
                OrderColumns.On,
                $"{DateText.Iso(on.Value)} lies after the day of the check, {DateText.Iso(scope.AsOf)}"
            );
        }

        var available = row.Fields.Date(OrderColumns.AvailableOn);
        var term = row.Fields.Whole(OrderColumns.TermDays, 0, MostDays);
        var checkpoint = row.Fields.Choice(OrderColumns.Checkpoint, Words.Checkpoints) ?? Checkpoint.Order;
        return account is null || number is null || amount is not { } value || scope is null
            ? null
            : new OrderRow(account, number, value, on ?? scope.AsOf)
            {
                Prepaid = prepaid ?? Money.Zero(value.Currency),
                AvailableOn = available,
                TermDays = term,
                Checkpoint = checkpoint,
                Follows = Follows(account),
            };
    }

    private string? Follows(string account)
    {
        var follows = row.Fields.Name(OrderColumns.Follows, isShared: false);
        if (follows is null || scope is null)
        {
            return follows;
        }

        if (!documents.TryGetValue(follows, out var owner))
        {
            table.Report(OrderColumns.Follows, $"{Quoted.Text(follows)} is no document of --documents that stands on this day");
        }
        else if (owner != account)
        {
            table.Report(OrderColumns.Follows, $"{Quoted.Text(follows)} is a document of {Quoted.Text(owner)}");
        }

        return follows;
    }
}
