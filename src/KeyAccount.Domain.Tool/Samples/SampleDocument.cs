using System.Globalization;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents what one account has ordered and paid in advance, and the orders that are to be checked.</summary>
internal static class SampleDocument
{
    private static readonly (string, int)[] Stages =
    [
        ("ordered", 60),
        ("in_production", 10),
        ("delivered", 22),
        ("unapplied_cash", 8),
    ];

    /// <summary>The rows of the file of documents.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, long openCents, long yearlyNetCents, SplitMix64 random)
    {
        if (account.IsIntercompany)
        {
            yield break;
        }

        var line = SampleLine.CentsOf(account, yearlyNetCents);
        if (SampleLine.StoryOf(account) == LineStory.NearlyUsed && line / 100 * 93 - openCents is > 0 and var rest)
        {
            yield return Row(account, 1, "ordered", 10, rest);
            yield break;
        }

        var count = random.Below(4);
        for (var number = 1; number <= count; number++)
        {
            var stage = random.Pick<string>(Stages);
            var row = Row(account, number, stage, random.Between(1, 60), line / 1000 * random.Between(5, 120) + 10_000);
            if (stage is "ordered" or "in_production")
            {
                row.Set(DocumentColumns.AvailableOn, SamplePlan.DaysBefore(-random.Between(2, 90)));
            }

            if (stage == "in_production")
            {
                row.Set(DocumentColumns.MadeToOrder, true);
            }
            else if (random.Chance(15))
            {
                row.Set(DocumentColumns.ClosedOn, SamplePlan.AsOf);
            }

            yield return row;
        }
    }

    /// <summary>The rows of the file of orders: one for each third account.</summary>
    public static IEnumerable<SampleRow> Orders(SampleAccount account, long yearlyNetCents, SplitMix64 random)
    {
        if (account.IsIntercompany || !random.Chance(33))
        {
            yield break;
        }

        var amount = SampleLine.CentsOf(account, yearlyNetCents) / 1000 * random.Between(20, 500) + 10_000;
        var row = new SampleRow();
        row.Set(OrderColumns.Account, account.Id);
        row.Set(OrderColumns.Order, string.Create(CultureInfo.InvariantCulture, $"SO{account.Index + 1:D6}"));
        row.Set(OrderColumns.Amount, amount);
        row.Set(OrderColumns.Currency, account.Currency.Code);
        row.Set(OrderColumns.On, SamplePlan.DaysBefore(random.Between(0, 3)));
        row.Set(OrderColumns.AvailableOn, SamplePlan.DaysBefore(-random.Between(1, 60)));
        if (random.Chance(15))
        {
            row.Set(OrderColumns.Prepaid, random.Chance(50) ? amount : amount / 2);
        }

        if (random.Chance(15))
        {
            row.Set(OrderColumns.TermDays, account.TermsDays + 30);
        }

        yield return row;
    }

    private static SampleRow Row(SampleAccount account, int number, string stage, int daysBefore, long cents)
    {
        var row = new SampleRow();
        row.Set(DocumentColumns.Account, account.Id);
        row.Set(DocumentColumns.Document, string.Create(CultureInfo.InvariantCulture, $"D{account.Index + 1:D6}-{number}"));
        row.Set(DocumentColumns.Stage, stage);
        row.Set(DocumentColumns.On, SamplePlan.DaysBefore(daysBefore));
        row.Set(DocumentColumns.Amount, cents);
        row.Set(DocumentColumns.Currency, account.Currency.Code);
        return row;
    }
}
