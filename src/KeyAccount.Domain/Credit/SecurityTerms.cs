using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit;

/// <summary>At what share of its amount each security is taken.</summary>
public sealed record SecurityTerms
{
    /// <summary>The library's starting values: 100, 95, 90 and 80 %; comfort letters and title retention are worth nothing.</summary>
    public static readonly SecurityTerms Shipped = new();

    /// <summary>A confirmed letter of credit; 100 %.</summary>
    public Share ConfirmedLetterOfCredit { get; init; } = Share.Whole;

    /// <summary>A bank's guarantee on demand; 95 %.</summary>
    public Share BankGuarantee { get; init; } = Share.Percent(95);

    /// <summary>Credit insurance in good order; 90 %.</summary>
    public Share CreditInsurance { get; init; } = Share.Percent(90);

    /// <summary>A written guarantee of a parent whose own credit is good for it; 80 %.</summary>
    public Share ParentGuarantee { get; init; } = Share.Percent(80);

    internal string Canonical =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ConfirmedLetterOfCredit} {BankGuarantee} {CreditInsurance} {ParentGuarantee}"
        );

    /// <summary>What one security is worth on a day, rounded down; zero when it is not in force, or not known to be good.</summary>
    /// <remarks>
    /// A parent's guarantee counts only in writing, from a parent of grade C or better, and up to what is left of the parent's own line;
    /// while one of these is not known it counts nothing. A parent's grade never becomes the debtor's.
    /// </remarks>
    public Money Worth(Security security, LocalDate asOf)
    {
        Guard.Against.Null(security);
        var nothing = Money.Zero(security.Amount.Currency);
        if (!security.IsInForce(asOf) || !security.Amount.IsPositive)
        {
            return nothing;
        }
        return security.Form switch
        {
            SecurityForm.ComfortLetter or SecurityForm.TitleRetention => nothing,
            SecurityForm.ConfirmedLetterOfCredit => security.Amount.Times(ConfirmedLetterOfCredit, Rounding.Down),
            SecurityForm.BankGuarantee => security.Amount.Times(BankGuarantee, Rounding.Down),
            SecurityForm.CreditInsurance => security.Amount.Times(CreditInsurance, Rounding.Down),
            SecurityForm.ParentGuarantee => security is { GuarantorGrade: >= CreditGrade.C, GuarantorHeadroom: { } left }
                ? Least(security.Amount, left.IsPositive ? left : nothing).Times(ParentGuarantee, Rounding.Down)
                : nothing,
        };
    }

    private static Money Least(Money left, Money right) =>
        left <= right ? left
        : right < left ? right
        : throw new CurrencyMismatchException(left.Currency, right.Currency);
}
