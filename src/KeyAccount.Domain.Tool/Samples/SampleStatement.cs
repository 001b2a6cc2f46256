using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents the financial statements of one account: of a few large ones, with ratios that go together.</summary>
internal static class SampleStatement
{
    /// <summary>The rows of the statement file, the earlier year first.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, SampleRow debtor, long yearlyNetCents, SplitMix64 random)
    {
        var isKnown = random.Chance(account.TypicalCents > 100_000 ? 65 : 15);
        if (!isKnown || debtor[DebtorColumns.Form] != "company")
        {
            yield break;
        }

        var latest = new LocalDate(random.Chance(85) ? 2024 : 2022, 12, 31);
        var health = random.Between(0, 100);
        var assets = (Math.Max(yearlyNetCents, 1_000_000) * random.Between(3, 25)) + 20_000_000;
        var isOwn = random.Chance(88);
        for (var year = random.Chance(40) ? 1 : 0; year >= 0; year--)
        {
            var row = new SampleRow();
            row.Set(StatementColumns.Account, account.Id);
            row.Set(StatementColumns.Entity, isOwn ? SampleDebtor.EntityOf(account.Index) : "REG-GROUP");
            row.Set(StatementColumns.YearEnd, latest.PlusYears(-year));
            row.Set(StatementColumns.ReceivedOn, latest.PlusYears(-year).PlusDays(random.Between(40, 170)));
            row.Set(StatementColumns.Audited, random.Chance(60));
            row.Set(StatementColumns.Manufacturer, account.Index % 3 == 0);
            row.Set(StatementColumns.Currency, account.Currency.Code);
            AddLines(row, assets - (assets / 20 * year), health, ref random);
            yield return row;
        }
    }

    /// <summary>The lines of a statement; a healthy company (100) owns much, owes little and earns well, an ill one (0) the contrary.</summary>
    private static void AddLines(SampleRow row, long assets, int health, ref SplitMix64 random)
    {
        long Percent(int percent) => assets / 100 * percent;
        var equity = (health * 65 / 100) - 10 + random.Between(0, 5);
        var current = random.Between(45, 65);
        var owedSoon = Math.Max(10, (100 - equity) * random.Between(45, 60) / 100);
        row.Set(StatementColumns.CurrentAssets, Percent(current));
        row.Set(StatementColumns.Inventories, Percent(current * random.Between(20, 45) / 100));
        row.Set(StatementColumns.TotalAssets, assets);
        row.Set(StatementColumns.Intangibles, Percent(random.Between(0, 6)));
        row.Set(StatementColumns.CurrentLiabilities, Percent(owedSoon));
        row.Set(StatementColumns.TotalLiabilities, Percent(100 - equity));
        row.Set(StatementColumns.Equity, Percent(equity));
        row.Set(StatementColumns.RetainedEarnings, Percent(equity * 2 / 3));
        row.Set(StatementColumns.Sales, Percent(random.Between(90, 180)));
        row.Set(StatementColumns.OperatingProfit, Percent((health / 7) - 2));
        row.Set(StatementColumns.Profit, Percent((health / 10) - 3));
        row.Set(StatementColumns.Depreciation, Percent(random.Between(2, 4)));
    }
}
