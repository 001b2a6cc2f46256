using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a register of credit events, one event a row; what is wrong goes to the gate.</summary>
internal sealed class CreditEventFile(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    private readonly CreditRow row = new(table, mapping, scope);
    private readonly HashSet<string> gaps = new(StringComparer.Ordinal);

    /// <summary>
    /// The register of every account of the book: one that is not named had no event; one of which a row was set aside has no
    /// register, for what that row says is not known.
    /// </summary>
    public IEnumerable<(string Account, CreditEvents? Events)> Read()
    {
        var named = Rows().ToLookup(happened => happened.Account, happened => happened.Event, StringComparer.Ordinal);
        foreach (var account in scope?.Accounts ?? Enumerable.Empty<string>())
        {
            yield return (account, gaps.Contains(account) ? null : CreditEvents.Of(named[account]));
        }
    }

    private IEnumerable<(string Account, CreditEvent Event)> Rows()
    {
        while (table.Read())
        {
            var account = row.Account(CreditEventColumns.Account);
            var kind = row.Fields.Choice(CreditEventColumns.Kind, Words.CreditEvents);
            var on = row.Fields.Date(CreditEventColumns.On);
            var undone = row.Fields.Date(CreditEventColumns.UndoneOn);
            row.Checks.NotBefore(CreditEventColumns.UndoneOn, undone, on, "it happened");
            if (account is not null && kind is { } known && on is { } day)
            {
                row.Checks.Once(CreditEventColumns.Kind, $"{account} {Words.Write(known)} {DateText.Iso(day)}");
            }

            if (table.Accept())
            {
                yield return (account!, new CreditEvent(kind!.Value, on!.Value, undone));
            }
            else if (account is not null)
            {
                gaps.Add(account);
            }
        }
    }
}
