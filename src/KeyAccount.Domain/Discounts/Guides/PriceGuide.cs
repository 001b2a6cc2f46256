using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Guides;

/// <summary>The floor and the target price of some products for some clients and some days, as parts of the list price.</summary>
public sealed record PriceGuide
{
    /// <summary>The product group; null for all products.</summary>
    public string? ProductGroup
    {
        get;
        init => field = value is null ? null : Identifier.Check(value);
    }

    /// <summary>The kind of the client; null for all.</summary>
    public AccountKind? Kind { get; init; }

    /// <summary>The tier of the client; null for all.</summary>
    public AccountTier? Tier { get; init; }

    /// <summary>The days on which it holds.</summary>
    public required DateRange During { get; init; }

    /// <summary>The floor: a price of this part of list is not below it.</summary>
    public required Share Floor { get; init; }

    /// <summary>The target, at least the floor.</summary>
    public required Share Target { get; init; }

    /// <summary>Who set it, and so does not approve what it is about; null when that is nobody's.</summary>
    public string? SetBy
    {
        get;
        init => field = value is null ? null : Identifier.Check(value);
    }

    /// <summary>How specific it is: product group before kind before tier.</summary>
    internal int Rank => (ProductGroup is null ? 0 : 4) + (Kind is null ? 0 : 2) + (Tier is null ? 0 : 1);
}
