using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Rules;

/// <summary>Signed percentages, such as growth and margin; the code is basis points.</summary>
public sealed class PercentageScale : Scale<Percentage>
{
    private PercentageScale()
        : base(Label.Same("%"), isOrdered: true, -Percentage.MaxBasisPoints, Percentage.MaxBasisPoints) { }

    /// <summary>The scale of all percentages.</summary>
    public static PercentageScale Instance { get; } = new();

    internal override string Canonical => "percentage";

    /// <inheritdoc/>
    public override long Encode(Percentage value) => value.BasisPoints;

    /// <inheritdoc/>
    public override Percentage Decode(long code) => Percentage.FromBasisPoints(code);

    /// <inheritdoc/>
    public override string Format(long code, Language language) => FixedPointText.Format(code, 2);
}
