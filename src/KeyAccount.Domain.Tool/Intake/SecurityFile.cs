using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what stands behind claims, one security a row; what is wrong goes to the gate.</summary>
internal sealed class SecurityFile(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The securities in the order of the rows.</summary>
    public IEnumerable<(string Account, Security Security)> Read()
    {
        while (table.Read())
        {
            var account = row.Account(SecurityColumns.Account);
            var security = ReadRow(account);
            if (table.Accept())
            {
                yield return (account!, security!);
            }
        }
    }

    /// <summary>The security of the row; null when one of its required values is not there, which was reported.</summary>
    private Security? ReadRow(string? account)
    {
        var form = row.Fields.Choice(SecurityColumns.Form, Words.Securities);
        var written = row.Fields.Date(SecurityColumns.WrittenOn);
        var expires = row.Fields.Date(SecurityColumns.Expires);
        row.ReadCurrency(SecurityColumns.Currency, isSeen: !(written > scope?.AsOf), SecurityColumns.Amount);
        var amount = row.NotNegative(SecurityColumns.Amount);
        var headroom = row.Amount(SecurityColumns.GuarantorHeadroom);
        var grade = row.Fields.Choice(SecurityColumns.GuarantorGrade, Words.Grades);
        if (amount is { IsZero: true })
        {
            table.Report(SecurityColumns.Amount, "the amount is 0; a security is worth something, or leave the row out");
        }

        if (expires <= written)
        {
            table.Report(SecurityColumns.Expires, "the security ends before it begins");
        }

        OnlyOfParents(form, SecurityColumns.GuarantorGrade);
        OnlyOfParents(form, SecurityColumns.GuarantorHeadroom);
        if (account is not null && form is { } known && amount is { } money)
        {
            row.Checks.Once(
                SecurityColumns.Form,
                $"{account} {Words.Write(known)} {money} {Iso(written)} {Iso(expires)}".TrimEnd()
            );
        }

        return form is { } given && amount is { } secured
            ? new Security(given, secured, written, expires) { GuarantorGrade = grade, GuarantorHeadroom = headroom }
            : null;
    }

    private void OnlyOfParents(SecurityForm? form, Column column)
    {
        if (form is not (null or SecurityForm.ParentGuarantee) && !table[column].IsEmpty)
        {
            table.Report(column, $"only a {Words.Write(SecurityForm.ParentGuarantee)} has a guarantor; leave it blank");
        }
    }

    private static string Iso(NodaTime.LocalDate? date) => date is { } known ? DateText.Iso(known) : "";
}
