using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Approvals;

/// <summary>How far an authority goes in one dimension. The default is <see cref="Nobody"/>: what was not granted is not had.</summary>
public readonly record struct AuthorityLimit
{
    private AuthorityLimit(LimitKind kind, long bound) => (Kind, Bound) = (kind, bound);

    private enum LimitKind
    {
        None,
        Bounded,
        Unlimited,
    }

    /// <summary>No authority at all, not even over zero.</summary>
    public static AuthorityLimit Nobody => default;

    /// <summary>Authority over everything, unknown figures too.</summary>
    public static AuthorityLimit Unlimited => new(LimitKind.Unlimited, 0);

    /// <summary>Whether there is no authority.</summary>
    public bool IsNobody => Kind == LimitKind.None;

    /// <summary>Whether there is no bound.</summary>
    public bool IsUnlimited => Kind == LimitKind.Unlimited;

    /// <summary>The last figure that is covered, in the unit of the dimension; null when there is none.</summary>
    public long? UpTo => Kind == LimitKind.Bounded ? Bound : null;

    private LimitKind Kind { get; }

    private long Bound { get; }

    /// <summary>Authority up to a figure in the unit of the dimension, itself included; down to it where lower is riskier.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The figure is beyond the largest amount.</exception>
    public static AuthorityLimit To(long bound) =>
        bound is < -Money.MaxMinorUnits or > Money.MaxMinorUnits
            ? throw Refusal.OutOfRange(
                nameof(bound),
                $"A limit of {bound} is beyond the largest figure, {Money.MaxMinorUnits}."
            )
            : new(LimitKind.Bounded, bound);

    /// <summary>Authority up to an amount, itself included.</summary>
    /// <exception cref="ArgumentException">It is no money.</exception>
    public static AuthorityLimit To(Money amount) =>
        amount.Currency.IsNone
            ? throw new ArgumentException("A limit needs a currency.", nameof(amount))
            : To(amount.MinorUnits);

    /// <summary>Authority up to a concession, or down to a margin, itself included.</summary>
    public static AuthorityLimit To(Percentage share) => To(share.BasisPoints);

    /// <summary>Whether a figure is covered; an unknown one only without a bound.</summary>
    internal bool Covers(Dimension dimension, long? value) =>
        IsUnlimited || (UpTo is { } bound && value is { } known && dimension.Risk(known) <= dimension.Risk(bound));

    internal bool GoesAsFarAs(AuthorityLimit other, Dimension dimension) =>
        other.IsNobody || IsUnlimited || (other.UpTo is { } bound && Covers(dimension, bound));

    /// <summary><c>nobody</c>, <c>unlimited</c>, or the figure.</summary>
    public override string ToString() =>
        IsNobody ? "nobody"
        : IsUnlimited ? "unlimited"
        : FormattableString.Invariant($"{Bound}");
}
