using System.Globalization;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What the register of collections says about one account.</summary>
internal static class CollectionBook
{
    private const string Subject = "account";
    private const int GraceDays = 3;

    /// <summary>The level of dunning and the plan of an account on a day.</summary>
    public static CollectionState StateOf(CreditRecords records, string account, LocalDate asOf)
    {
        var book = DatedBook<CollectionEvent>.Empty;
        var number = 0;
        foreach (var (happened, on) in Events(records.Collections[account]).OrderBy(one => one.On))
        {
            var id = $"c{(++number).ToString(CultureInfo.InvariantCulture)}";
            (book, _, _) = book.Record(id, Subject, happened, on, LineBook.Known, by: "file");
        }

        return CollectionState.Of(book, Subject, asOf, LineBook.Known);
    }

    private static IEnumerable<(CollectionEvent Event, LocalDate On)> Events(IEnumerable<CollectionRow> rows)
    {
        foreach (var group in rows.GroupBy(row => (row.Kind, row.On)))
        {
            if (group.Key.Kind == CollectionWord.Plan)
            {
                yield return (
                    CollectionEvent.Agreed(
                        PaymentPlan.Of(
                            GraceDays,
                            [.. group.OrderBy(row => row.Due).Select(row => new Instalment(row.Due!.Value, row.Amount!.Value))]
                        )
                    ),
                    group.Key.On
                );
                continue;
            }

            foreach (var row in group)
            {
                yield return (
                    row.Kind == CollectionWord.Reminder
                        ? CollectionEvent.Dunned(row.Level!.Value)
                        : CollectionEvent.PaidOnPlan(row.Amount!.Value),
                    row.On
                );
            }
        }
    }
}
