using KeyAccount.Domain.Quantities;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Accounts;

/// <summary>A dated photograph of one account: all that a policy may look at. What is not known is null, never zero.</summary>
/// <remarks>
/// There are two ways to make one. From records: <see cref="AccountBook.SeenOn"/> computes every figure from invoices and client files.
/// From a host's own aggregates: set what is known and leave the rest out. All money is in one currency, that of the photograph.
/// </remarks>
/// <example><code>
/// var facts = new AccountFacts
/// {
///     Account = "4711",
///     AsOf = new LocalDate(2024, 6, 30),
///     Figures = new TradingFigures { LastTwelveMonths = Money.Eur(250_000m), ActiveMonths = 11 },
///     Profile = new AccountProfile { Account = "4711", Potential = 70 },
/// };
/// </code></example>
public sealed record AccountFacts
{
    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The day of the photograph; nothing later is seen in it.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What the account itself bought and how it paid.</summary>
    public TradingFigures Figures { get; init; } = TradingFigures.Unknown;

    /// <summary>The account at the head of the corporate family; null when the account stands alone.</summary>
    public string? FamilyHead { get; init; }

    /// <summary>What the whole corporate family bought and how it paid; null when the account stands alone.</summary>
    public TradingFigures? FamilyFigures { get; init; }

    /// <summary>The client file as it could be known on the day; null when there is none.</summary>
    public AccountProfile? Profile { get; init; }

    /// <summary>The key sector that the client's code stands for; null when the code or its scheme is not known.</summary>
    public KeySector? Sector { get; init; }

    /// <summary>The account's place in the whole book, that of its family; null when it was never ranked.</summary>
    public Standing? Standing { get; init; }

    /// <summary>The figures that are ranked: the family's, or the account's own when it stands alone.</summary>
    public TradingFigures Ranked => FamilyFigures ?? Figures;

    /// <summary>The client's yearly spend that goes elsewhere: wallet less purchases; below zero when the estimate is too low.</summary>
    public Money? Headroom =>
        Profile?.Wallet is { } wallet && Figures.LastTwelveMonths is { } bought && wallet.Currency == bought.Currency
            ? wallet - bought
            : null;

    /// <summary>Our part of the client's wallet, half to even; unknown without a wallet above zero. May exceed 100 %.</summary>
    public Percentage? ShareOfWallet =>
        Profile?.Wallet is { IsPositive: true } wallet
        && Figures.LastTwelveMonths is { } bought
        && wallet.Currency == bought.Currency
            ? Exact.Percentage(bought.MinorUnits, wallet.MinorUnits)
            : null;

    /// <summary>Account and day, for messages.</summary>
    public override string ToString() => $"{Account} {LocalDatePattern.Iso.Format(AsOf)}";
}
