using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents reminders and payment plans of one account, by its story; most accounts have none.</summary>
internal static class SampleCollection
{
    private const long InstalmentCents = 50_000;

    /// <summary>The rows of the register.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account)
    {
        var story = SampleLine.StoryOf(account);
        if (story is LineStory.BrokenPlan or LineStory.KeptPlan)
        {
            var due = (int[])[30, 10, -20];
            foreach (var days in due)
            {
                var row = Row(account, "plan", SamplePlan.DaysBefore(45));
                row.Set(CollectionColumns.Due, SamplePlan.DaysBefore(days));
                row.Set(CollectionColumns.Amount, InstalmentCents);
                yield return row;
            }

            foreach (var days in story == LineStory.KeptPlan ? due[..2] : due[..1])
            {
                var row = Row(account, "plan_paid", SamplePlan.DaysBefore(days + 1));
                row.Set(CollectionColumns.Amount, InstalmentCents);
                yield return row;
            }
        }
        else if (story == LineStory.Reminded)
        {
            foreach (var level in (int[])[1, 2])
            {
                var row = Row(account, "reminder", SamplePlan.DaysBefore(40 - 14 * level));
                row.Set(CollectionColumns.Level, level);
                yield return row;
            }
        }
    }

    private static SampleRow Row(SampleAccount account, string kind, LocalDate on)
    {
        var row = new SampleRow();
        row.Set(CollectionColumns.Account, account.Id);
        row.Set(CollectionColumns.Kind, kind);
        row.Set(CollectionColumns.On, on);
        if (kind != "reminder")
        {
            row.Set(CollectionColumns.Currency, account.Currency.Code);
        }

        return row;
    }
}
