using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Realised;

/// <summary>One thing in which a deal is not as it was approved, with its amount and the invoices that show it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line of the quote; null for what is not in it.</param>
/// <param name="Product">What was sold.</param>
/// <param name="Units">The units; null when unknown.</param>
/// <param name="Amount">
/// The discount that nobody approved, above zero; of a volume that was not reached, what it would have come to. Null when unknown.
/// </param>
/// <param name="Invoices">The invoices, in their order; none for a volume that was not bought at all.</param>
public sealed record DealFinding(
    DealFindingKind Kind,
    long? Line,
    string Product,
    long? Units,
    Money? Amount,
    ImmutableArray<string> Invoices
)
{
    /// <summary>Whether it is a discount that nobody approved, of a known amount.</summary>
    public bool IsUnapprovedDiscount => Kind is not (DealFindingKind.VolumeNotReached or DealFindingKind.Unknown);

    /// <summary>The names of the kinds.</summary>
    public static NamedScale<DealFindingKind> Kinds { get; } =
        NamedScale<DealFindingKind>.Choice(
            (
                DealFindingKind.PriceBelowApproved,
                new("below the approved price", "por debajo del precio aprobado", "低于批准价")
            ),
            (DealFindingKind.BeforeStart, new("before the quote held", "antes de la vigencia", "报价生效前")),
            (DealFindingKind.AfterExpiry, new("after expiry", "después del vencimiento", "报价过期后")),
            (
                DealFindingKind.BeyondQuantity,
                new("beyond the approved quantity", "por encima de la cantidad aprobada", "超出批准数量")
            ),
            (DealFindingKind.NotInQuote, new("not in the quote", "fuera de la oferta", "不在报价内")),
            (DealFindingKind.VolumeNotReached, new("volume not reached", "volumen no alcanzado", "未达到数量")),
            (DealFindingKind.Unknown, new("unknown", "desconocido", "未知"))
        );

    /// <summary>The finding in one line of the reader's language: product, kind, units, amount and invoices.</summary>
    public string ToString(Language language)
    {
        var kind = Kinds.Format((long)Kind, language);
        var units = Units is { } count ? string.Create(CultureInfo.InvariantCulture, $", {count} ×") : "";
        var amount = Amount is { } known ? $", {known}" : "";
        var invoices = Invoices.IsEmpty ? "" : $" ({string.Join(", ", Invoices)})";
        return $"{Product}: {kind}{units}{amount}{invoices}";
    }

    /// <summary>The finding in one English line.</summary>
    public override string ToString() => ToString(Language.English);

    /// <inheritdoc/>
    public bool Equals(DealFinding? other) =>
        other is not null
        && (Kind, Line, Product, Units, Amount) == (other.Kind, other.Line, other.Product, other.Units, other.Amount)
        && Invoices.SequenceEqual(other.Invoices, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Line, Product, Units, Amount);
}
