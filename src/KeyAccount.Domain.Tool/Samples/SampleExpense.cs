using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents one line of expenses from its place among all, so that a later one can repeat an earlier one.</summary>
/// <param name="plan">What is wanted.</param>
internal sealed class SampleExpense(SamplePlan plan)
{
    // A stream of its own, so that the other files stay as they were before there were expenses.
    private const ulong Stream = 0x455850454E5345UL;
    private const int RepeatsEvery = 97;
    private const int SplitsEvery = 149;
    private const int SplitParts = 3;
    private const int PersonsOfTerritory = 4;
    private const int OpenDays = 45;

    private static readonly (SampleCategory, int)[] Chances =
    [
        .. SampleCategory.All.Select(category => (category, category.Weight)),
    ];

    private static readonly (SampleCurrency, int)[] Currencies =
    [
        (SampleCurrency.Euro, 85),
        (SampleCurrency.Dollar, 10),
        (SampleCurrency.Yuan, 5),
    ];

    /// <summary>The territories.</summary>
    public static ImmutableArray<string> Territories => ["North", "South", "East", "West"];

    /// <summary>The departments of each.</summary>
    public static ImmutableArray<string> Departments => ["sales", "service"];

    /// <summary>The line of this place, in the order of days.</summary>
    public SampleRow Of(int place)
    {
        var random = SplitMix64.For(plan.Seed ^ Stream, (ulong)place);
        if (place % RepeatsEvery == RepeatsEvery - 1)
        {
            return Repeated(place, ref random);
        }

        var split = place % SplitsEvery >= SplitsEvery - SplitParts;
        var drawn = split ? SplitMix64.For(plan.Seed ^ Stream, (ulong)(place - (place % SplitsEvery))) : random;
        var row = Drawn(place, ref drawn);
        if (split)
        {
            // Parts of one purchase, each just below what would have been looked at.
            var first = place - (place % SplitsEvery) + SplitsEvery - SplitParts;
            row.Set(ExpenseColumns.Date, DayOf(first));
            row.Set(ExpenseColumns.Currency, SampleCurrency.Euro.Code);
            row.Set(ExpenseColumns.Amount, 48_000L + random.Below(1_900));
            SetPosted(row);
            row.Set(ExpenseColumns.Receipt, Text($"R{place:D8}"));
        }

        return row;
    }

    private SampleRow Repeated(int place, ref SplitMix64 random)
    {
        var drawn = SplitMix64.For(plan.Seed ^ Stream, (ulong)(place - 1));
        var row = Drawn(place - 1, ref drawn);
        row.Set(ExpenseColumns.Expense, Text($"E{place + 1:D8}"));
        var day = DayOf(place - 1).PlusDays(random.Between(0, 6));
        row.Set(ExpenseColumns.Date, day > SamplePlan.AsOf ? SamplePlan.AsOf : day);
        SetPosted(row);
        if (random.Chance(50))
        {
            row.Set(ExpenseColumns.Receipt, Text($"R{place:D8}"));
        }

        return row;
    }

    private SampleRow Drawn(int place, ref SplitMix64 random)
    {
        var row = new SampleRow();
        var on = DayOf(place);
        var category = random.Pick<SampleCategory>(Chances);
        var currency = random.Pick<SampleCurrency>(Currencies);
        var territory = random.Below(Territories.Length);
        var person = random.Below(PersonsOfTerritory);
        row.Set(ExpenseColumns.Expense, Text($"E{place + 1:D8}"));
        row.Set(ExpenseColumns.Date, on);
        row.Set(ExpenseColumns.Currency, currency.Code);
        row.Set(ExpenseColumns.Amount, Cents(category, currency, on, ref random));
        row.Set(ExpenseColumns.Category, category.Code);
        row.Set(ExpenseColumns.Supplier, Text($"{category.Supplier} {random.Between(1, 6)}"));
        row.Set(ExpenseColumns.Person, Text($"P{territory * PersonsOfTerritory + person + 1:D2}"));
        row.Set(ExpenseColumns.Approver, Text($"A{territory + 1:D2}"));
        row.Set(ExpenseColumns.Territory, Territories[territory]);
        if (!random.Chance(1))
        {
            row.Set(ExpenseColumns.Department, Departments[person % Departments.Length]);
        }

        if (random.Chance(30))
        {
            row.Set(ExpenseColumns.Account, SampleAccount.IdOf(random.Below(plan.Accounts)));
        }

        row.Set(ExpenseColumns.Receipt, Text($"R{place:D8}"));
        row.Set(ExpenseColumns.Quantity, random.Between(1, 3));
        SetStage(row, on, ref random);
        return row;
    }

    /// <summary>In cents of the currency; flights have become dearer in the last half year, and some lines are credits.</summary>
    private static long Cents(SampleCategory category, SampleCurrency currency, LocalDate on, ref SplitMix64 random)
    {
        var euros = (long)category.TypicalCents * random.Between(40, 180) / 100;
        euros = on >= SamplePlan.AsOf.PlusMonths(-6) ? euros * category.LatelyPercent / 100 : euros;
        var cents = euros * 1_000_000 / currency.MicroEuros;
        return random.Chance(2) ? -cents / 2 : cents;
    }

    /// <summary>What is recent may still be asked for, ordered or not yet posted; of older orders some were closed.</summary>
    private static void SetStage(SampleRow row, LocalDate on, ref SplitMix64 random)
    {
        var isRecent = on > SamplePlan.DaysBefore(OpenDays);
        var drawn = random.Below(100);
        var stage =
            isRecent && drawn < 10 ? "reserved"
            : isRecent && drawn < 30 ? "committed"
            : isRecent && drawn < 45 ? "pending"
            : "actual";
        row.Set(ExpenseColumns.Stage, stage);
        if (stage is "reserved" or "committed" && random.Chance(15))
        {
            row.Set(ExpenseColumns.ClosedOn, SamplePlan.AsOf);
        }
    }

    private static void SetPosted(SampleRow row)
    {
        row.Set(ExpenseColumns.Stage, "actual");
        row.Set(ExpenseColumns.ClosedOn, "");
    }

    private LocalDate DayOf(int place) => SamplePlan.From.PlusDays((int)((long)place * SamplePlan.Days / plan.Expenses));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
