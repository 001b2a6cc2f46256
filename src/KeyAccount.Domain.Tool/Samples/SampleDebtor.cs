using System.Globalization;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents what finance keeps about one account besides its invoices; some answers are missing, as they are in life.</summary>
internal sealed class SampleDebtor
{
    private const int StoriesRepeatAfter = 100;

    private static readonly (string, int)[] Classes =
    [
        ("strongest", 12),
        ("good", 33),
        ("adequate", 30),
        ("weak", 18),
        ("weakest", 7),
    ];

    private static readonly (string, int)[] Ratings = [("AA-", 10), ("A", 15), ("BBB+", 25), ("BB", 30), ("B-", 20)];

    private readonly SampleRow row = new();
    private readonly SampleAccount account;
    private readonly SampleRow profile;
    private readonly long yearlyNetCents;

    private SampleDebtor(SampleAccount account, SampleRow profile, long yearlyNetCents) =>
        (this.account, this.profile, this.yearlyNetCents) = (account, profile, Math.Max(yearlyNetCents, 0));

    /// <summary>The row of the credit file.</summary>
    /// <param name="account">The account.</param>
    /// <param name="profile">Its row of the account file.</param>
    /// <param name="yearlyNetCents">Its purchases of the last 12 months.</param>
    /// <param name="random">What chooses.</param>
    public static SampleRow Of(SampleAccount account, SampleRow profile, long yearlyNetCents, SplitMix64 random)
    {
        var debtor = new SampleDebtor(account, profile, yearlyNetCents);
        debtor.AddIdentity(ref random);
        debtor.AddScreening(ref random);
        debtor.AddReport(ref random);
        debtor.AddTerms(ref random);
        debtor.AddLines(ref random);
        return debtor.row;
    }

    /// <summary>What is special about an account.</summary>
    public static SampleStory StoryOf(SampleAccount account) =>
        Enum.IsDefined((SampleStory)(account.Index % StoriesRepeatAfter))
            ? (SampleStory)(account.Index % StoriesRepeatAfter)
            : SampleStory.None;

    /// <summary>The registration number of the legal entity of an account.</summary>
    public static string EntityOf(int index) => string.Create(CultureInfo.InvariantCulture, $"REG-{index + 1:D6}");

    private void AddIdentity(ref SplitMix64 random)
    {
        var story = StoryOf(account);
        var isPublic = story == SampleStory.None && profile[AccountColumns.PubliclyOwned] == "yes";
        row.Set(DebtorColumns.Account, account.Id);
        row.Set(
            DebtorColumns.Form,
            isPublic ? "public_body"
                : story == SampleStory.NaturalPerson ? "natural_person"
                : story == SampleStory.Bank ? "bank"
                : story == SampleStory.Insurer ? "insurer"
                : "company"
        );
        row.Set(
            DebtorColumns.Identity,
            story is SampleStory.FalseIdentity or SampleStory.CriticalSupply ? "false"
                : random.Chance(95) ? "complete"
                : "incomplete"
        );
        row.Set(DebtorColumns.LegalEntity, EntityOf(account.Index));
        if (account.Rhythm != SampleRhythm.New)
        {
            row.Set(DebtorColumns.CustomerSince, SamplePlan.From.PlusDays(-random.Between(0, 5_000)));
        }

        if (isPublic)
        {
            row.Set(DebtorColumns.BudgetConfirmed, random.Chance(80));
            row.Set(DebtorColumns.LegalBasisKnown, random.Chance(90));
        }

        if (story != SampleStory.None)
        {
            row.Set(DebtorColumns.CriticalSupply, story == SampleStory.CriticalSupply);
        }
    }

    private void AddScreening(ref SplitMix64 random)
    {
        var isHit = StoryOf(account) is SampleStory.ScreeningHit or SampleStory.CriticalSupply;
        if (random.Chance(97) || isHit)
        {
            row.Set(DebtorColumns.Screening, isHit ? "hit" : "clear");
            row.Set(DebtorColumns.ScreenedOn, SamplePlan.DaysBefore(random.Between(1, 360)));
        }
    }

    private void AddReport(ref SplitMix64 random)
    {
        if (!random.Chance(account.TypicalCents > 100_000 ? 70 : 45))
        {
            row.Set(DebtorColumns.Prepays, random.Chance(25));
            return;
        }

        if (random.Chance(80))
        {
            row.Set(DebtorColumns.AgencyClass, random.Pick<string>(Classes));
        }
        else
        {
            row.Set(DebtorColumns.AgencyRating, random.Pick<string>(Ratings));
        }

        row.Set(DebtorColumns.AgencyReportedOn, SamplePlan.DaysBefore(random.Between(5, 420)));
    }

    private void AddTerms(ref SplitMix64 random)
    {
        if (random.Chance(15))
        {
            row.Set(
                DebtorColumns.Terms,
                string.Create(CultureInfo.InvariantCulture, $"{(random.Chance(50) ? "2.00 % 10 " : "")}net {account.TermsDays}")
            );
        }
    }

    /// <summary>Whoever has bought little asks for a line, since its past does not speak for it.</summary>
    private void AddLines(ref SplitMix64 random)
    {
        const long Round = 50_000;
        row.Set(DebtorColumns.Currency, account.Currency.Code);
        if (random.Chance(yearlyNetCents < 1_000_000 ? 92 : 40))
        {
            row.Set(DebtorColumns.RequestedLine, ((yearlyNetCents / random.Between(3, 12) / Round) + 1) * Round);
        }

        if (profile[AccountColumns.CurrentLine] is null)
        {
            return;
        }

        row.Set(DebtorColumns.LineSixMonthsAgo, random.Chance(30) ? 0L : ((yearlyNetCents / 700_000) + 1) * 100_000);
        if (random.Chance(70))
        {
            row.Set(DebtorColumns.LineExpires, SamplePlan.DaysBefore(-random.Between(1, 360)));
        }
    }
}
