using System.Globalization;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Invents what the client file says about one account; most files have gaps, as they do in life.</summary>
internal sealed class SampleProfile
{
    private static readonly (string, int)[] Territories = [("North", 30), ("South", 25), ("East", 20), ("West", 25)];

    /// <summary>NACE codes of the eight key sectors.</summary>
    private static readonly (string, int)[] KeySectors =
    [
        ("84.11", 25),
        ("84.22", 8),
        ("84.24", 8),
        ("84.23", 8),
        ("91.02", 8),
        ("85.42", 20),
        ("86.10", 20),
        ("60.20", 3),
    ];

    private static readonly (string, int)[] OtherSectors =
    [
        ("25.62", 20),
        ("28.29", 20),
        ("46.69", 25),
        ("47.19", 15),
        ("62.01", 20),
    ];

    private static readonly (string, int)[] Ties =
    [
        ("joint_development", 15),
        ("contract_manufacturing", 15),
        ("built_in_component", 20),
        ("exclusive_distribution", 15),
        ("frame_contract", 25),
        ("equity", 10),
    ];

    private static readonly (string, int)[] Grades = [("A1", 15), ("B2", 40), ("C3", 30), ("D4", 15)];

    private readonly SampleRow row = new();
    private readonly SampleAccount account;
    private readonly long yearlyNetCents;

    private SampleProfile(SampleAccount account, long yearlyNetCents) =>
        (this.account, this.yearlyNetCents) = (account, Math.Max(yearlyNetCents, 0));

    /// <summary>The row of the account file.</summary>
    public static SampleRow Of(SampleAccount account, long yearlyNetCents, SplitMix64 random)
    {
        var profile = new SampleProfile(account, yearlyNetCents);
        profile.AddIdentity(ref random);
        profile.AddSector(ref random);
        profile.AddTie(ref random);
        profile.AddAssessment(ref random);
        profile.AddScores(ref random);
        profile.AddOverride(ref random);
        return profile.row;
    }

    private void AddIdentity(ref SplitMix64 random)
    {
        row.Set(AccountColumns.Account, account.Id);
        row.Set(AccountColumns.Name, string.Create(CultureInfo.InvariantCulture, $"Client {account.Index + 1:D6}"));
        var parent = account.Index > 4 && random.Chance(12) ? random.Below(account.Index) : -1;
        if (parent >= 0 && !account.IsIntercompany && !SampleAccount.IsOwn(parent))
        {
            row.Set(AccountColumns.Parent, SampleAccount.IdOf(parent));
        }

        var territory = random.Pick<string>(Territories);
        row.Set(AccountColumns.Territory, territory);
        row.Set(
            AccountColumns.Owner,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Manager {territory} {random.Between(1, account.ManagersPerTerritory)}"
            )
        );
        row.Set(AccountColumns.Intercompany, account.IsIntercompany ? "yes" : "no");
        row.Set(AccountColumns.Currency, account.Currency.Code);
        row.Set(AccountColumns.TermsDays, account.TermsDays);
    }

    private void AddSector(ref SplitMix64 random)
    {
        if (random.Chance(10))
        {
            return;
        }

        var isKey = random.Chance(18);
        row.Set(AccountColumns.SectorScheme, "NACE2");
        row.Set(AccountColumns.Sector, isKey ? random.Pick<string>(KeySectors) : random.Pick<string>(OtherSectors));
        row.Set(AccountColumns.SectorEvidencedOn, SamplePlan.DaysBefore(random.Between(10, 900)));
        row.Set(AccountColumns.PubliclyOwned, isKey && random.Chance(60) ? "yes" : "no");
        row.Set(AccountColumns.PubliclyMandated, isKey && random.Chance(40) ? "yes" : "no");
        row.Set(AccountColumns.DesignatedCritical, isKey && random.Chance(15) ? "yes" : "no");
    }

    private void AddTie(ref SplitMix64 random)
    {
        if (random.Chance(10))
        {
            return;
        }

        if (!random.Chance(12))
        {
            row.Set(AccountColumns.Tie, "none");
            return;
        }

        var tie = random.Pick<string>(Ties);
        var since = random.Between(60, 1500);
        row.Set(AccountColumns.Tie, tie);
        row.Set(AccountColumns.TieSince, SamplePlan.DaysBefore(since));
        row.Set(AccountColumns.TieDocumentedOn, SamplePlan.DaysBefore(random.Between(5, since)));
        if (tie == "frame_contract")
        {
            row.Set(AccountColumns.TieMonths, random.Between(1, 4) * 12);
        }
        else if (tie == "equity")
        {
            row.Set(AccountColumns.EquityShare, random.Between(5, 50));
        }
    }

    private void AddAssessment(ref SplitMix64 random)
    {
        if (!random.Chance(65))
        {
            return;
        }

        row.Set(AccountColumns.Potential, random.Between(10, 90));
        row.Set(AccountColumns.AssessedOn, SamplePlan.DaysBefore(random.Between(10, 480)));
        row.Set(AccountColumns.AssessedBy, string.Create(CultureInfo.InvariantCulture, $"Analyst {random.Between(1, 5)}"));
        if (random.Chance(85))
        {
            row.Set(
                AccountColumns.CountersignedBy,
                string.Create(CultureInfo.InvariantCulture, $"Director {random.Between(1, 2)}")
            );
        }

        if (random.Chance(70))
        {
            var observed = random.Between(5, 300);
            row.Set(AccountColumns.CompetitorGrade, random.Pick<string>(Grades));
            row.Set(AccountColumns.CompetitorObservedOn, SamplePlan.DaysBefore(observed));
            row.Set(AccountColumns.CompetitorExpires, SamplePlan.DaysBefore(observed - 365));
        }
    }

    /// <summary>Large accounts are known well, small ones hardly. Few clients buy most of what they need from one seller.</summary>
    private void AddScores(ref SplitMix64 random)
    {
        var known = account.TypicalCents > 100_000 ? 90 : 45;
        var isClose = random.Chance(20);
        if (random.Chance(known))
        {
            var wallet = isClose ? random.Between(110, 220) : random.Between(200, 2_000);
            row.Set(AccountColumns.Wallet, yearlyNetCents / 100 * wallet + 100_000);
            row.Set(AccountColumns.Contribution, yearlyNetCents / 100 * random.Between(-4, 28));
        }

        if (random.Chance(known))
        {
            row.Set(AccountColumns.SupplierRank, isClose ? random.Between(1, 2) : random.Between(2, 8));
            row.Set(AccountColumns.DeliveryScore, random.Between(35, 100));
            row.Set(AccountColumns.ContractedShare, isClose ? random.Between(30, 100) : random.Between(0, 30));
            row.Set(AccountColumns.ContactRoles, isClose ? random.Between(2, 6) : random.Between(0, 3));
        }

        if (random.Chance(known / 2))
        {
            row.Set(AccountColumns.ReferenceValue, random.Between(0, 100));
        }

        if (random.Chance(known))
        {
            row.Set(AccountColumns.CurrentLine, (yearlyNetCents / 600_000 + 1) * 100_000);
        }
    }

    /// <summary>A person gave this account a tier in place of the computed one, for a while.</summary>
    private void AddOverride(ref SplitMix64 random)
    {
        if (account.Index % 60 != 23)
        {
            return;
        }

        var given = random.Between(10, 200);
        row.Set(AccountColumns.OverrideTier, "development");
        row.Set(AccountColumns.OverrideBy, "Director 1");
        row.Set(AccountColumns.OverrideReason, "Pilot customer for a new product line");
        row.Set(AccountColumns.OverrideFrom, SamplePlan.DaysBefore(given));
        row.Set(AccountColumns.OverrideUntil, SamplePlan.DaysBefore(given - 365));
    }
}
