using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Signed percentages, such as growth and margin; the code is basis points.</summary>
public sealed class PercentageScale : Scale<Percentage>
{
    private const long Limit = 1_000_000_000;

    private PercentageScale()
        : base(Label.Same("%"), isOrdered: true, -Limit, Limit) { }

    /// <summary>The scale of all percentages.</summary>
    public static PercentageScale Instance { get; } = new();

    internal override string Canonical => "percentage";

    /// <inheritdoc/>
    public override long Encode(Percentage value) => value.BasisPoints;

    /// <inheritdoc/>
    public override Percentage Decode(long code) => Percentage.FromBasisPoints(code);

    /// <inheritdoc/>
    public override string Format(long code, Language language) => FixedPoint.Format(code, 2);
}
