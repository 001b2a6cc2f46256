using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents the line of one account, by its story.</summary>
internal static class SampleLine
{
    private const int Stories = 20;
    private const long Step = 100_000;
    private const long SetAsideCents = 500_000;
    private const long HeadCents = 10_000_000;

    /// <summary>The story of an account; the seller's own group has no lines.</summary>
    public static LineStory StoryOf(SampleAccount account) =>
        account.IsIntercompany ? LineStory.NoLine : (LineStory)Math.Min(account.Index % Stories, (int)LineStory.None);

    /// <summary>The amount of the line in cents, from the purchases of a year.</summary>
    public static long CentsOf(SampleAccount account, long yearlyNetCents) =>
        StoryOf(account) switch
        {
            LineStory.Head => HeadCents + Whole(yearlyNetCents / 4),
            LineStory.SetAside => SetAsideCents,
            _ => Whole(yearlyNetCents / 5),
        };

    /// <summary>The row of the file of lines; none where nothing was granted.</summary>
    public static IEnumerable<SampleRow> Of(SampleAccount account, long yearlyNetCents, SplitMix64 random)
    {
        var story = StoryOf(account);
        if (story == LineStory.NoLine)
        {
            yield break;
        }

        var row = new SampleRow();
        row.Set(LineColumns.Account, account.Id);
        row.Set(
            LineColumns.Limit,
            story switch
            {
                LineStory.NoCredit => "no credit",
                LineStory.Unlimited => "unlimited",
                LineStory.Shares => "inherit",
                _ => SampleWriter.Amount(CentsOf(account, yearlyNetCents)),
            }
        );
        // The lines of a family count in one currency.
        row.Set(LineColumns.Currency, story <= LineStory.SetAside ? "EUR" : account.Currency.Code);
        row.Set(LineColumns.From, SamplePlan.DaysBefore(random.Between(330, 360)));
        row.Set(LineColumns.Expires, SamplePlan.DaysBefore(EndsBefore(story, ref random)));
        row.Set(LineColumns.ReviewedOn, SamplePlan.DaysBefore(random.Between(3, random.Chance(85) ? 80 : 320)));

        Tell(row, story, yearlyNetCents);
        yield return row;
    }

    private static void Tell(SampleRow row, LineStory story, long yearlyNetCents)
    {
        if (story == LineStory.Temporary)
        {
            row.Set(LineColumns.TemporaryLimit, SampleWriter.Amount(Whole(yearlyNetCents / 3)));
            row.Set(LineColumns.TemporaryFrom, SamplePlan.DaysBefore(20));
            row.Set(LineColumns.TemporaryUntil, SamplePlan.DaysBefore(-20));
        }
        else if (story is LineStory.Stopped or LineStory.Suspended)
        {
            row.Set(LineColumns.Status, story == LineStory.Stopped ? "stopped" : "suspended");
            row.Set(LineColumns.StatusOn, SamplePlan.DaysBefore(12));
        }
    }

    private static int EndsBefore(LineStory story, ref SplitMix64 random) =>
        story switch
        {
            LineStory.Expired => 40,
            LineStory.EndsSoon => -20,
            _ => -random.Between(60, 400),
        };

    /// <summary>Whole thousands, at least one.</summary>
    private static long Whole(long cents) => (Math.Max(cents, 0) / Step + 1) * Step;
}
