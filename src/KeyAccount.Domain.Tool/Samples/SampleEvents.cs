using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents what happened to one account, by its story.</summary>
internal static class SampleEvents
{
    /// <summary>The rows of the register; most accounts have none.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, SplitMix64 random)
    {
        var days = random.Between(20, 170);
        return SampleDebtor.StoryOf(account) switch
        {
            SampleStory.Insolvency => [Row(account, "insolvency", days)],
            SampleStory.WriteOff => [Row(account, "write_off", days)],
            SampleStory.CriticalSupply => [Row(account, "insolvency", days), Row(account, "write_off", days)],
            SampleStory.LegalCollection => [Row(account, "legal_collection", days)],
            SampleStory.Dishonour => [Row(account, "dishonoured_instrument", days)],
            SampleStory.CoverCancelled => [Row(account, "cover_cancelled", days)],
            SampleStory.InsolvencyClosed => [Row(account, "insolvency", days + 400, SamplePlan.DaysBefore(days))],
            SampleStory.None
            or SampleStory.FalseIdentity
            or SampleStory.ScreeningHit
            or SampleStory.NaturalPerson
            or SampleStory.Bank
            or SampleStory.Insurer => random.Chance(3) ? [Row(account, "write_off", days + 900)] : [],
        };
    }

    private static SampleRow Row(SampleAccount account, string kind, int daysBefore, LocalDate? undoneOn = null)
    {
        var row = new SampleRow();
        row.Set(CreditEventColumns.Account, account.Id);
        row.Set(CreditEventColumns.Kind, kind);
        row.Set(CreditEventColumns.On, SamplePlan.DaysBefore(daysBefore));
        if (undoneOn is { } undone)
        {
            row.Set(CreditEventColumns.UndoneOn, undone);
        }

        return row;
    }
}
