using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what finance keeps about debtors, one account a row; what is wrong goes to the gate.</summary>
internal sealed class DebtorFile(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The files in the order of the rows, without events, statement and securities.</summary>
    public IEnumerable<CreditFile> Read()
    {
        while (table.Read())
        {
            var file = ReadRow();
            if (table.Accept())
            {
                yield return file;
            }
        }
    }

    private CreditFile ReadRow()
    {
        var account = row.Account(DebtorColumns.Account);
        row.Checks.Once(DebtorColumns.Account, account);
        row.Checks.Needs(DebtorColumns.ScreenedOn, DebtorColumns.Screening);
        row.ReadCurrency(DebtorColumns.Currency, isSeen: true, DebtorColumns.RequestedLine, DebtorColumns.LineSixMonthsAgo);
        return new CreditFile
        {
            // A row without an account is rejected; the name only stands in until then.
            Account = account ?? "?",
            Form = row.Fields.Choice(DebtorColumns.Form, Words.DebtorForms),
            Identity = row.Fields.Choice(DebtorColumns.Identity, Words.Identities),
            LegalEntity = row.Fields.Name(DebtorColumns.LegalEntity),
            CustomerSince = row.Fields.Date(DebtorColumns.CustomerSince),
            Screening = row.Fields.Choice(DebtorColumns.Screening, Words.Screenings),
            ScreenedOn = row.Fields.Date(DebtorColumns.ScreenedOn),
            Report = ReadReport(),
            Terms = ReadTerms(),
            CriticalSupply = row.Fields.Flag(DebtorColumns.CriticalSupply),
            Prepays = row.Fields.Flag(DebtorColumns.Prepays),
            BudgetConfirmed = row.Fields.Flag(DebtorColumns.BudgetConfirmed),
            LegalBasisKnown = row.Fields.Flag(DebtorColumns.LegalBasisKnown),
            RequestedLine = row.NotNegative(DebtorColumns.RequestedLine),
            LineSixMonthsAgo = row.NotNegative(DebtorColumns.LineSixMonthsAgo),
            LineExpiresOn = row.Fields.Date(DebtorColumns.LineExpires),
        };
    }

    private AgencyReport? ReadReport()
    {
        var found = row.Fields.Choice(DebtorColumns.AgencyClass, Words.ExternalClasses);
        var rating = row.Fields.Name(DebtorColumns.AgencyRating);
        if (rating is not null && RatingMap.Letters.Find(rating) is null)
        {
            table.Report(
                DebtorColumns.AgencyRating,
                $"{Quoted.Text(rating)} is no rating in letters; write AAA to D, with + or - where given, or its class into {DebtorColumns.AgencyClass}"
            );
        }

        if (found is not null && rating is not null)
        {
            table.Report(DebtorColumns.AgencyRating, $"{DebtorColumns.AgencyClass} is filled too; keep one of the two");
        }

        row.Checks.Needs(DebtorColumns.AgencyClass, DebtorColumns.AgencyReportedOn);
        row.Checks.Needs(DebtorColumns.AgencyRating, DebtorColumns.AgencyReportedOn);
        return row.Fields.Date(DebtorColumns.AgencyReportedOn) is { } on
            ? new AgencyReport(on, found ?? RatingMap.Letters.Find(rating))
            : null;
    }

    private PaymentTerms? ReadTerms()
    {
        if (row.Fields.Name(DebtorColumns.Terms) is not { } text)
        {
            return null;
        }

        if (PaymentTerms.TryParse(text, out var terms))
        {
            return terms;
        }

        table.Report(
            DebtorColumns.Terms,
            $"{Quoted.Text(text)} is no payment terms; write for example net 30, end of month + 15, advance or 2.00 % 10 net 30"
        );
        return null;
    }
}
