using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A limit that says what it means: no check, unlimited, no credit, inherit, or up to an amount. A number alone never does.</summary>
/// <remarks>
/// Blank and zero are read differently by every system, so neither is a limit here: an amount is above zero, and the default value is
/// refused where it is used.
/// </remarks>
[JsonConverter(typeof(CreditLimitJsonConverter))]
public readonly struct CreditLimit : IEquatable<CreditLimit>
{
    private const string NoCreditText = "no credit";
    private const string InheritText = "inherit";
    private const string UnlimitedText = "unlimited";
    private const string NoCheckText = "no check";

    // One more than the kind, so that the default value is none of them.
    private readonly byte code;
    private readonly Money amount;

    private CreditLimit(CreditLimitKind kind, Money amount = default) => (code, this.amount) = ((byte)((byte)kind + 1), amount);

    /// <summary>Nothing on credit.</summary>
    public static CreditLimit NoCredit { get; } = new(CreditLimitKind.NoCredit);

    /// <summary>What the level above says.</summary>
    public static CreditLimit Inherit { get; } = new(CreditLimitKind.Inherit);

    /// <summary>Without a limit.</summary>
    public static CreditLimit Unlimited { get; } = new(CreditLimitKind.Unlimited);

    /// <summary>Nothing is checked.</summary>
    public static CreditLimit NoCheck { get; } = new(CreditLimitKind.NoCheck);

    /// <summary>Up to an amount.</summary>
    /// <param name="amount">Above zero.</param>
    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero: for zero state no credit.</exception>
    public static CreditLimit Limited(Money amount) =>
        amount.Used().IsPositive
            ? new(CreditLimitKind.Limited, amount)
            : throw Refusal.OutOfRange(
                nameof(amount),
                $"A limit of {amount} is not above zero; \"{NoCreditText}\" is for zero."
            );

    /// <summary>What it says.</summary>
    /// <exception cref="InvalidOperationException">It is the default value, which says nothing.</exception>
    public CreditLimitKind Kind =>
        code == 0
            ? throw new InvalidOperationException("The default credit limit says nothing: state one.")
            : (CreditLimitKind)(code - 1);

    /// <summary>The amount, above zero; null when it is not limited to one. No credit has none either.</summary>
    /// <exception cref="InvalidOperationException">It is the default value.</exception>
    public Money? Amount => Kind == CreditLimitKind.Limited ? amount : null;

    /// <summary>The notation under every culture: <c>no credit</c>, <c>inherit</c>, <c>unlimited</c>, <c>no check</c> or <c>10000.00 EUR</c>.</summary>
    public override string ToString() =>
        code == 0
            ? "(no limit)"
            : Kind switch
            {
                CreditLimitKind.NoCredit => NoCreditText,
                CreditLimitKind.Inherit => InheritText,
                CreditLimitKind.Limited => amount.ToString(),
                CreditLimitKind.Unlimited => UnlimitedText,
                CreditLimitKind.NoCheck => NoCheckText,
            };

    /// <summary>Reads the text that <see cref="ToString"/> writes, exactly.</summary>
    /// <exception cref="FormatException">The text is no limit.</exception>
    public static CreditLimit Parse(string text) =>
        Read(Guard.Against.Null(text), out var limit) is { } problem ? throw new FormatException(problem) : limit;

    /// <summary>The same, false when the text is no limit; null, blank and a bare number are none.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out CreditLimit limit) => Read(text, out limit) is null;

    /// <inheritdoc/>
    public bool Equals(CreditLimit other) => code == other.code && amount == other.amount;

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is CreditLimit other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(code, amount);

    /// <summary>Whether both say the same.</summary>
    public static bool operator ==(CreditLimit left, CreditLimit right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CreditLimit left, CreditLimit right) => !left.Equals(right);

    /// <summary>The limit of an amount, where zero is no credit.</summary>
    internal static CreditLimit UpTo(Money amount) => amount.IsPositive ? Limited(amount) : NoCredit;

    /// <summary>The amount with zero for no credit; null when it has none.</summary>
    internal Money? FigureIn(Currency currency) => Kind == CreditLimitKind.NoCredit ? Money.Zero(currency) : Amount;

    /// <summary>Whether it ends the walk from an account to its family: nothing above holds it.</summary>
    internal bool IsFree => Kind is CreditLimitKind.Unlimited or CreditLimitKind.NoCheck;

    /// <summary>Null when the text is a limit, else what is wrong with it.</summary>
    internal static string? Read(ReadOnlySpan<char> text, out CreditLimit limit)
    {
        limit = text switch
        {
            NoCreditText => NoCredit,
            InheritText => Inherit,
            UnlimitedText => Unlimited,
            NoCheckText => NoCheck,
            _ => Money.TryParse(text, out var amount) && amount.IsPositive ? Limited(amount) : default,
        };
        return limit.code != 0
            ? null
            : $"\"{Excerpt.Of(text)}\" is no credit limit: \"{NoCreditText}\", \"{InheritText}\", \"{UnlimitedText}\", \"{NoCheckText}\" or an amount above zero such as \"10000.00 EUR\" is expected.";
    }
}
