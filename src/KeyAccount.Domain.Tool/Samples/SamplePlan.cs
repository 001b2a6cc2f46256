using NodaTime;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>What a sample portfolio is made of; the same plan gives the same bytes on every machine.</summary>
/// <param name="Accounts">How many accounts, from 1 to <see cref="MostAccounts"/>.</param>
/// <param name="Invoices">How many invoices and credit notes, from 0 to <see cref="MostInvoices"/>.</param>
/// <param name="Seed">Chooses one portfolio among many.</param>
internal sealed record SamplePlan(int Accounts, int Invoices, ulong Seed)
{
    /// <summary>How many lines of expenses, from <see cref="FewestExpenses"/> to <see cref="MostExpenses"/>.</summary>
    public int Expenses { get; init; } = UsualExpenses;

    public const int FewestExpenses = 100;
    public const int MostExpenses = 50_000_000;
    public const int UsualExpenses = 1_000;
    public const int MostAccounts = 1_000_000;
    public const int MostInvoices = 50_000_000;
    public const int UsualAccounts = 200;
    public const int UsualInvoicesPerAccount = 20;

    /// <summary>The last day of the portfolio: nothing in it was issued, paid or evidenced later.</summary>
    public static readonly LocalDate AsOf = new(2025, 6, 30);

    /// <summary>The first day of the portfolio, 30 months before, so that growth over 24 months is known.</summary>
    public static readonly LocalDate From = new(2023, 1, 1);

    /// <summary>The length of the portfolio in days.</summary>
    public static readonly int Days = Period.DaysBetween(From, AsOf) + 1;

    /// <summary>So many days before the last one; later for a negative number.</summary>
    public static LocalDate DaysBefore(int days) => AsOf.PlusDays(-days);
}
