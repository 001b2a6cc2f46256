using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads the client files of an account file one by one; what is wrong goes to the gate.</summary>
internal sealed class AccountFile
{
    private const int HighestScore = 100;
    private const int MostMonths = 1_200;
    private const int MostDays = 3_650;
    private const int MostOfAnything = 10_000;

    private readonly TableReader table;
    private readonly RowFields fields;
    private readonly RowChecks checks;
    private readonly Currency? usualCurrency;
    private readonly bool mustNameCurrency;

    private AccountFile(TableReader table, ColumnMapping mapping, Currency? usualCurrency, bool mustNameCurrency)
    {
        this.table = table;
        this.usualCurrency = usualCurrency;
        this.mustNameCurrency = mustNameCurrency;
        fields = new RowFields(table, mapping);
        checks = new RowChecks(table);
    }

    /// <summary>The profiles in the order of the file, read while they are asked for.</summary>
    /// <param name="table">The open table.</param>
    /// <param name="mapping">How it is written.</param>
    /// <param name="usualCurrency">The currency of money in rows that name none; null when it is not known.</param>
    /// <param name="mustNameCurrency">Whether a row with money and without any currency is reported.</param>
    public static IEnumerable<AccountProfile> Read(
        TableReader table,
        ColumnMapping mapping,
        Currency? usualCurrency,
        bool mustNameCurrency
    )
    {
        var file = new AccountFile(table, mapping, usualCurrency, mustNameCurrency);
        while (table.Read())
        {
            var profile = file.ReadRow();
            if (table.Accept())
            {
                yield return profile;
            }
        }
    }

    private AccountProfile ReadRow()
    {
        var account = fields.Name(AccountColumns.Account);
        checks.Once(AccountColumns.Account, account);
        var profile = new AccountProfile
        {
            // A row without an account is rejected; the name only stands in until then.
            Account = account ?? "?",
            Name = fields.Name(AccountColumns.Name, isShared: false),
            Parent = fields.Name(AccountColumns.Parent),
            Territory = fields.Name(AccountColumns.Territory),
            Owner = fields.Name(AccountColumns.Owner),
            Intercompany = fields.Flag(AccountColumns.Intercompany),
            SectorScheme = fields.Name(AccountColumns.SectorScheme),
            Sector = fields.Name(AccountColumns.Sector),
            SectorEvidencedOn = fields.Date(AccountColumns.SectorEvidencedOn),
            PubliclyOwned = fields.Flag(AccountColumns.PubliclyOwned),
            PubliclyMandated = fields.Flag(AccountColumns.PubliclyMandated),
            DesignatedCritical = fields.Flag(AccountColumns.DesignatedCritical),
            Tie = fields.Choice(AccountColumns.Tie, Words.Ties),
            TieSince = fields.Date(AccountColumns.TieSince),
            TieDocumentedOn = fields.Date(AccountColumns.TieDocumentedOn),
            TieMonths = fields.Whole(AccountColumns.TieMonths, 0, MostMonths),
            EquityShare = fields.Percent(AccountColumns.EquityShare),
            Potential = fields.Whole(AccountColumns.Potential, 0, HighestScore),
            AssessedOn = fields.Date(AccountColumns.AssessedOn),
            AssessedBy = fields.Name(AccountColumns.AssessedBy),
            CountersignedBy = fields.Name(AccountColumns.CountersignedBy),
            Observation = ReadObservation(),
            SupplierRank = fields.Whole(AccountColumns.SupplierRank, 1, MostOfAnything),
            DeliveryScore = fields.Whole(AccountColumns.DeliveryScore, 0, HighestScore),
            ContractedShare = fields.Percent(AccountColumns.ContractedShare),
            ContactRoles = fields.Whole(AccountColumns.ContactRoles, 0, MostOfAnything),
            ReferenceValue = fields.Whole(AccountColumns.ReferenceValue, 0, HighestScore),
            TermsDays = fields.Whole(AccountColumns.TermsDays, 0, MostDays),
            PreviousTier = fields.Choice(AccountColumns.PreviousTier, Words.Tiers),
            PreviousTierSince = fields.Date(AccountColumns.PreviousTierSince),
            Override = ReadOverride(),
        };
        checks.Together(AccountColumns.SectorScheme, AccountColumns.Sector);
        checks.Needs(AccountColumns.PreviousTierSince, AccountColumns.PreviousTier);
        return WithMoney(profile);
    }

    private AccountProfile WithMoney(AccountProfile profile)
    {
        Column[] amounts = [AccountColumns.Wallet, AccountColumns.Contribution, AccountColumns.CurrentLine];
        var currency = fields.Currency(AccountColumns.Currency, usualCurrency);
        if (
            mustNameCurrency
            && currency is null
            && table[AccountColumns.Currency].IsEmpty
            && amounts.Any(column => !table[column].IsEmpty)
        )
        {
            table.Report(
                AccountColumns.Currency,
                "the row has amounts and names no currency; fill it, or state the currency with --columns or --currency"
            );
        }

        var money = profile with
        {
            Wallet = fields.Amount(AccountColumns.Wallet, currency),
            Contribution = fields.Amount(AccountColumns.Contribution, currency),
            CurrentLine = fields.Amount(AccountColumns.CurrentLine, currency),
        };
        checks.NotNegative(AccountColumns.Wallet, money.Wallet);
        checks.NotNegative(AccountColumns.CurrentLine, money.CurrentLine);
        return money;
    }

    private CompetitorObservation? ReadObservation()
    {
        var expires = fields.Date(AccountColumns.CompetitorExpires);
        var observed = fields.Date(AccountColumns.CompetitorObservedOn);
        var written = fields.Name(AccountColumns.CompetitorGrade);
        checks.Together(AccountColumns.CompetitorGrade, AccountColumns.CompetitorObservedOn);
        checks.Needs(AccountColumns.CompetitorExpires, AccountColumns.CompetitorGrade);
        if (written is not null && !ObservationGrade.TryParse(written, out _))
        {
            table.Report(
                AccountColumns.CompetitorGrade,
                $"{Quoted.Text(written)} is no grade; write a letter A to F and a digit 1 to 6, such as B2"
            );
        }

        return ObservationGrade.TryParse(written, out var grade) && observed is { } date
            ? new CompetitorObservation
            {
                Grade = grade,
                ObservedOn = date,
                Expires = expires,
            }
            : null;
    }

    private TierOverride? ReadOverride()
    {
        var tier = fields.Choice(AccountColumns.OverrideTier, Words.Tiers);
        var by = fields.Name(AccountColumns.OverrideBy);
        var reason = fields.Name(AccountColumns.OverrideReason);
        var from = fields.Date(AccountColumns.OverrideFrom);
        var until = fields.Date(AccountColumns.OverrideUntil);
        checks.Together(
            AccountColumns.OverrideTier,
            AccountColumns.OverrideBy,
            AccountColumns.OverrideReason,
            AccountColumns.OverrideUntil
        );
        checks.Needs(AccountColumns.OverrideFrom, AccountColumns.OverrideTier);
        if (until <= from)
        {
            table.Report(AccountColumns.OverrideUntil, "the override ends before it begins");
        }

        return tier is { } given && by is not null && reason is not null && until is { } end
            ? new TierOverride
            {
                Tier = given,
                By = by,
                Reason = reason,
                From = from,
                Until = end,
            }
            : null;
    }
}
