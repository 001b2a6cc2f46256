using System.Globalization;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

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

    private readonly Dictionary<Column, string> values = [];
    private readonly SampleAccount account;
    private readonly long yearlyNetCents;

    private SampleProfile(SampleAccount account, long yearlyNetCents) =>
        (this.account, this.yearlyNetCents) = (account, Math.Max(yearlyNetCents, 0));

    /// <summary>The values of the profile by column; a column that is not there is blank.</summary>
    public static IReadOnlyDictionary<Column, string> Of(SampleAccount account, long yearlyNetCents, SplitMix64 random)
    {
        var profile = new SampleProfile(account, yearlyNetCents);
        profile.AddIdentity(ref random);
        profile.AddSector(ref random);
        profile.AddTie(ref random);
        profile.AddAssessment(ref random);
        profile.AddScores(ref random);
        profile.AddOverride(ref random);
        return profile.values;
    }

    private void AddIdentity(ref SplitMix64 random)
    {
        Set(AccountColumns.Account, account.Id);
        Set(AccountColumns.Name, string.Create(CultureInfo.InvariantCulture, $"Client {account.Index + 1:D6}"));
        var parent = account.Index > 4 && random.Chance(12) ? random.Below(account.Index) : -1;
        if (parent >= 0 && !account.IsIntercompany && !SampleAccount.IsOwn(parent))
        {
            Set(AccountColumns.Parent, SampleAccount.IdOf(parent));
        }

        var territory = random.Pick<string>(Territories);
        Set(AccountColumns.Territory, territory);
        Set(
            AccountColumns.Owner,
            string.Create(
                CultureInfo.InvariantCulture,
                $"Manager {territory} {random.Between(1, account.ManagersPerTerritory)}"
            )
        );
        Set(AccountColumns.Intercompany, account.IsIntercompany ? "yes" : "no");
        Set(AccountColumns.Currency, account.Currency.Code);
        Set(AccountColumns.TermsDays, account.TermsDays);
    }

    private void AddSector(ref SplitMix64 random)
    {
        if (random.Chance(10))
        {
            return;
        }

        var isKey = random.Chance(18);
        Set(AccountColumns.SectorScheme, "NACE2");
        Set(AccountColumns.Sector, isKey ? random.Pick<string>(KeySectors) : random.Pick<string>(OtherSectors));
        Set(AccountColumns.SectorEvidencedOn, DaysBefore(random.Between(10, 900)));
        Set(AccountColumns.PubliclyOwned, isKey && random.Chance(60) ? "yes" : "no");
        Set(AccountColumns.PubliclyMandated, isKey && random.Chance(40) ? "yes" : "no");
        Set(AccountColumns.DesignatedCritical, isKey && random.Chance(15) ? "yes" : "no");
    }

    private void AddTie(ref SplitMix64 random)
    {
        if (random.Chance(10))
        {
            return;
        }

        if (!random.Chance(12))
        {
            Set(AccountColumns.Tie, "none");
            return;
        }

        var tie = random.Pick<string>(Ties);
        var since = random.Between(60, 1500);
        Set(AccountColumns.Tie, tie);
        Set(AccountColumns.TieSince, DaysBefore(since));
        Set(AccountColumns.TieDocumentedOn, DaysBefore(random.Between(5, since)));
        if (tie == "frame_contract")
        {
            Set(AccountColumns.TieMonths, random.Between(1, 4) * 12);
        }
        else if (tie == "equity")
        {
            Set(AccountColumns.EquityShare, random.Between(5, 50));
        }
    }

    private void AddAssessment(ref SplitMix64 random)
    {
        if (!random.Chance(65))
        {
            return;
        }

        Set(AccountColumns.Potential, random.Between(10, 90));
        Set(AccountColumns.AssessedOn, DaysBefore(random.Between(10, 480)));
        Set(AccountColumns.AssessedBy, string.Create(CultureInfo.InvariantCulture, $"Analyst {random.Between(1, 5)}"));
        if (random.Chance(85))
        {
            Set(
                AccountColumns.CountersignedBy,
                string.Create(CultureInfo.InvariantCulture, $"Director {random.Between(1, 2)}")
            );
        }

        if (random.Chance(70))
        {
            var observed = random.Between(5, 300);
            Set(AccountColumns.CompetitorGrade, random.Pick<string>(Grades));
            Set(AccountColumns.CompetitorObservedOn, DaysBefore(observed));
            Set(AccountColumns.CompetitorExpires, DaysBefore(observed - 365));
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
            Set(AccountColumns.Wallet, Amount(yearlyNetCents / 100 * wallet + 100_000));
            Set(AccountColumns.Contribution, Amount(yearlyNetCents / 100 * random.Between(-4, 28)));
        }

        if (random.Chance(known))
        {
            Set(AccountColumns.SupplierRank, isClose ? random.Between(1, 2) : random.Between(2, 8));
            Set(AccountColumns.DeliveryScore, random.Between(35, 100));
            Set(AccountColumns.ContractedShare, isClose ? random.Between(30, 100) : random.Between(0, 30));
            Set(AccountColumns.ContactRoles, isClose ? random.Between(2, 6) : random.Between(0, 3));
        }

        if (random.Chance(known / 2))
        {
            Set(AccountColumns.ReferenceValue, random.Between(0, 100));
        }

        if (random.Chance(known))
        {
            Set(AccountColumns.CurrentLine, Amount((yearlyNetCents / 600_000 + 1) * 100_000));
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
        Set(AccountColumns.OverrideTier, "development");
        Set(AccountColumns.OverrideBy, "Director 1");
        Set(AccountColumns.OverrideReason, "Pilot customer for a new product line");
        Set(AccountColumns.OverrideFrom, DaysBefore(given));
        Set(AccountColumns.OverrideUntil, DaysBefore(given - 365));
    }

    private static LocalDate DaysBefore(int days) => SamplePlan.AsOf.PlusDays(-days);

    private static string Amount(long cents) => SampleWriter.Amount(cents);

    private void Set(Column column, string value) => values[column] = value;

    private void Set(Column column, LocalDate value) => values[column] = DateText.Iso(value);

    private void Set(Column column, int value) => values[column] = value.ToString(CultureInfo.InvariantCulture);
}
