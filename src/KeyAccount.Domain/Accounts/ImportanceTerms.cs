using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Accounts;

/// <summary>The weights of the two axes of importance, in points of 100, and how much must be answered.</summary>
/// <remarks>
/// A weight of 0 leaves a criterion out. The weights of each axis must add up to exactly 100; <see cref="ImportancePolicy"/> refuses
/// others. The credit grade is no criterion and must not become one: the axes are separate.
/// </remarks>
public sealed record ImportanceTerms
{
    /// <summary>The shipped default.</summary>
    public static ImportanceTerms Shipped { get; } = new();

    /// <summary>Attractiveness: contribution after cost to serve and cost of lateness. Shipped default: 25.</summary>
    public int Contribution
    {
        get;
        init => field = Weight(value, nameof(Contribution));
    } = 25;

    /// <summary>Attractiveness: purchases. Shipped default: 25.</summary>
    public int Purchases
    {
        get;
        init => field = Weight(value, nameof(Purchases));
    } = 25;

    /// <summary>Attractiveness: what of the wallet goes elsewhere. Shipped default: 25.</summary>
    public int Headroom
    {
        get;
        init => field = Weight(value, nameof(Headroom));
    } = 25;

    /// <summary>Attractiveness: growth. Shipped default: 15.</summary>
    public int Growth
    {
        get;
        init => field = Weight(value, nameof(Growth));
    } = 15;

    /// <summary>Attractiveness: reference and technology value. Shipped default: 10.</summary>
    public int ReferenceValue
    {
        get;
        init => field = Weight(value, nameof(ReferenceValue));
    } = 10;

    /// <summary>Strength: share of wallet. Shipped default: 30.</summary>
    public int ShareOfWallet
    {
        get;
        init => field = Weight(value, nameof(ShareOfWallet));
    } = 30;

    /// <summary>Strength: our rank among suppliers. Shipped default: 20.</summary>
    public int SupplierRank
    {
        get;
        init => field = Weight(value, nameof(SupplierRank));
    } = 20;

    /// <summary>Strength: delivery and complaint record. Shipped default: 20.</summary>
    public int DeliveryScore
    {
        get;
        init => field = Weight(value, nameof(DeliveryScore));
    } = 20;

    /// <summary>Strength: contracted share of the next 12 months. Shipped default: 15.</summary>
    public int ContractedShare
    {
        get;
        init => field = Weight(value, nameof(ContractedShare));
    } = 15;

    /// <summary>Strength: open contact roles. Shipped default: 15.</summary>
    public int ContactRoles
    {
        get;
        init => field = Weight(value, nameof(ContactRoles));
    } = 15;

    /// <summary>
    /// The share of the points that must be answered, inclusive; below it the axis is undetermined, above it the rest is scaled up and
    /// the score is provisional. Shipped default: 60 %.
    /// </summary>
    public Share MinimumCoverage { get; init; } = Share.Percent(60);

    private static int Weight(int value, string name) => Guard.Against.OutOfRange(value, name, 0, 100);
}
