using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The line of today and the securities that soon no longer hold. What an insurer covers is for finance alone.</summary>
internal static class CreditExpiry
{
    /// <summary>The line of today.</summary>
    public static readonly Label Line = new("credit line", "línea de crédito", "信用额度");

    private static readonly Label ParentGuarantee = new("parent guarantee", "garantía de la matriz", "母公司担保");
    private static readonly Label CreditInsurance = new("credit insurance", "seguro de crédito", "信用保险");
    private static readonly Label BankGuarantee = new("bank guarantee", "aval bancario", "银行保函");
    private static readonly Label LetterOfCredit = new("letter of credit", "carta de crédito", "信用证");

    /// <summary>Everything about credit that can expire.</summary>
    public static readonly Label[] Whats = [Line, ParentGuarantee, CreditInsurance, BankGuarantee, LetterOfCredit];

    /// <summary>What of an account's credit expires on a known day, as far as the reader may know it.</summary>
    public static IEnumerable<Expiry> Of(ReportBook book, ReportRow row)
    {
        if (book.Result.Credit?.Portfolio.Accounts[row.Index].File is not { } file)
        {
            yield break;
        }

        if (file.LineExpiresOn is { } until)
        {
            yield return new(row, Line, until);
        }

        foreach (var security in file.Securities)
        {
            if (
                security is { ExpiresOn: { } expires, WrittenOn: not null }
                && NameOf(security.Form) is { } name
                && (security.Form != SecurityForm.CreditInsurance || row.Row.Reader == Audience.Finance)
            )
            {
                yield return new(row, name, expires);
            }
        }
    }

    /// <summary>What a security is called; null for one that is worth nothing, and so can't be missed.</summary>
    private static Label? NameOf(SecurityForm form) =>
        form switch
        {
            SecurityForm.ComfortLetter or SecurityForm.TitleRetention => null,
            SecurityForm.ParentGuarantee => ParentGuarantee,
            SecurityForm.CreditInsurance => CreditInsurance,
            SecurityForm.BankGuarantee => BankGuarantee,
            SecurityForm.ConfirmedLetterOfCredit => LetterOfCredit,
        };
}
