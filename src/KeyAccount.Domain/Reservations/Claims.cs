using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// Amounts on the lines that one request concerns: a client's credit line and that of its family, a discount pool, a budget
/// with all budgets above it. Each line is named once; lines may differ in amount and currency.
/// </summary>
/// <remarks>Ordered by the ordinal order of the lines, whatever order they were named in. Equality is by value.</remarks>
public sealed class Claims : IEquatable<Claims>
{
    /// <summary>How many lines one request can name, itself allowed: twelve months on five levels of budgets fit.</summary>
    public const int MaximumLines = 64;

    private Claims(ImmutableArray<Claim> all) => All = all;

    /// <summary>The amounts, at least one, in the ordinal order of their lines.</summary>
    public ImmutableArray<Claim> All { get; }

    /// <summary>One amount on one line.</summary>
    /// <exception cref="ArgumentException">The name is no identifier, or the amount no money.</exception>
    public static Claims On(string line, Money amount) => Of(new Claim(line, amount));

    /// <summary>The same amount on several lines, as on a budget and those above it.</summary>
    /// <inheritdoc cref="Of(IEnumerable{Claim})" path="/exception"/>
    public static Claims OnEach(Money amount, params IEnumerable<string> lines) =>
        Of(Guard.Against.Null(lines).Select(line => new Claim(line, amount)));

    /// <summary>Amounts on lines.</summary>
    /// <inheritdoc cref="Of(IEnumerable{Claim})" path="/exception"/>
    public static Claims Of(params ReadOnlySpan<Claim> claims) => Of(claims.ToArray().AsEnumerable());

    /// <summary>Amounts on lines.</summary>
    /// <exception cref="ArgumentException">There is none, a line is named twice, a name is no identifier, or an amount no money.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than <see cref="MaximumLines"/>.</exception>
    public static Claims Of(IEnumerable<Claim> claims)
    {
        ImmutableArray<Claim> all =
        [
            .. Guard
                .Against.Null(claims)
                .Select(claim => Guard.Against.Null(claim))
                .OrderBy(claim => claim.Line, StringComparer.Ordinal),
        ];
        if (all.IsEmpty)
        {
            throw new ArgumentException("A request names at least one line.", nameof(claims));
        }
        if (all.Length > MaximumLines)
        {
            throw Refusal.OutOfRange(
                nameof(claims),
                $"{all.Length} lines are more than the {MaximumLines} that a request can name."
            );
        }
        for (var index = 0; index < all.Length; index++)
        {
            _ = Identifier.Check(all[index].Line, nameof(claims));
            if (all[index].Amount.Currency.IsNone)
            {
                throw Refusal.Invalid(nameof(claims), $"The amount on line '{all[index].Line}' is no money.");
            }
            if (index > 0 && all[index].Line == all[index - 1].Line)
            {
                throw Refusal.Invalid(nameof(claims), $"Line '{all[index].Line}' is named twice.");
            }
        }
        return new(all);
    }

    /// <summary>These with one more.</summary>
    /// <inheritdoc cref="Of(IEnumerable{Claim})" path="/exception"/>
    public Claims And(string line, Money amount) => Of(All.Append(new(Guard.Against.Null(line), amount)));

    /// <summary>The amount on a line; null when the line is not named.</summary>
    public Money? AmountOn(string line)
    {
        Guard.Against.Null(line);
        var (low, high) = (0, All.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(All[middle].Line, line);
            if (order == 0)
            {
                return All[middle].Amount;
            }
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return null;
    }

    /// <summary>Line and amount, as in <c>credit.acme 1190.00 EUR, pool.q3 50.00 EUR</c>.</summary>
    public override string ToString() => string.Join(", ", All.Select(claim => $"{claim.Line} {claim.Amount}"));

    /// <inheritdoc/>
    public bool Equals(Claims? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Claims);

    /// <inheritdoc/>
    public override int GetHashCode() => All.Aggregate(All.Length, HashCode.Combine);

    internal IEnumerable<string> Lines => All.Select(claim => claim.Line);

    internal bool HasLinesOf(Claims other) => Lines.SequenceEqual(other.Lines, StringComparer.Ordinal);

    internal bool HasCurrenciesOf(Claims other) =>
        All.Zip(other.All, (one, another) => one.Amount.Currency == another.Amount.Currency).All(same => same);

    /// <summary>Whether an amount exceeds that of the other on the same line; the lines are the same.</summary>
    internal bool Exceeds(Claims other) => All.Zip(other.All, (one, another) => one.Amount > another.Amount).Any(more => more);

    /// <summary>Nothing on each of the lines.</summary>
    internal Claims Zero() => new([.. All.Select(claim => claim with { Amount = Money.Zero(claim.Amount.Currency) })]);

    /// <summary>What is left of these when the other is taken off, where something is left; null when nothing is left.</summary>
    internal Claims? Less(Claims other)
    {
        ImmutableArray<Claim> left =
        [
            .. All.Zip(other.All, (one, another) => one with { Amount = one.Amount - another.Amount })
                .Where(claim => !claim.Amount.IsZero),
        ];
        return left.IsEmpty ? null : new(left);
    }

    /// <summary>Refuses amounts below zero.</summary>
    internal Claims NotNegative(string parameter) =>
        All.FirstOrDefault(claim => claim.Amount.IsNegative) is { } negative
            ? throw Refusal.OutOfRange(parameter, $"{negative.Amount} on line '{negative.Line}' is below zero.")
            : this;
}
