using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Discounts.Variances;

/// <summary>The difference of one product, and of one client where clients are told apart.</summary>
/// <param name="Product">The product; null where products were summed.</param>
/// <param name="Client">The client; null where clients are not told apart or were summed.</param>
/// <param name="Basis">The amount before or planned; null when unknown.</param>
/// <param name="Actual">The amount now; null when unknown.</param>
/// <param name="Parts">The difference in its parts; null when an amount or a quantity is unknown.</param>
public sealed record VarianceLine(string? Product, string? Client, Money? Basis, Money? Actual, VarianceParts? Parts)
{
    /// <summary>The key and the parts, or that they are unknown.</summary>
    public override string ToString() =>
        $"{string.Join(' ', new[] { Client, Product }.OfType<string>())}: {Parts?.ToString() ?? "unknown"}";
}
