using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents what stands behind the debts of one account; behind most there is nothing.</summary>
internal static class SampleSecurity
{
    private static readonly (string, int)[] Forms =
    [
        ("credit_insurance", 40),
        ("bank_guarantee", 20),
        ("parent_guarantee", 15),
        ("confirmed_letter_of_credit", 10),
        ("title_retention", 10),
        ("comfort_letter", 5),
    ];

    /// <summary>The rows of the file of securities.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, long yearlyNetCents, SplitMix64 random)
    {
        if (!random.Chance(20))
        {
            yield break;
        }

        var form = random.Pick<string>(Forms);
        var row = new SampleRow();
        row.Set(SecurityColumns.Account, account.Id);
        row.Set(SecurityColumns.Form, form);
        row.Set(SecurityColumns.Amount, ((Math.Max(yearlyNetCents, 0) / random.Between(6, 20) / 100_000) + 1) * 100_000);
        row.Set(SecurityColumns.Currency, account.Currency.Code);
        row.Set(SecurityColumns.WrittenOn, SamplePlan.DaysBefore(random.Between(10, 700)));
        if (random.Chance(85))
        {
            row.Set(SecurityColumns.Expires, SamplePlan.DaysBefore(-random.Between(1, 365)));
        }

        if (form == "parent_guarantee")
        {
            row.Set(SecurityColumns.GuarantorGrade, random.Chance(70) ? "B" : "D");
            row.Set(SecurityColumns.GuarantorHeadroom, random.Between(1, 40) * 1_000_000L);
        }

        yield return row;
    }
}
