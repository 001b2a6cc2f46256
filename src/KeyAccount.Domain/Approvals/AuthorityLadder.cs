using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// The authority ladder: ranks by the company's own names, columns such as sales and finance, and how far each goes in every
/// dimension. Deny by default: no grant, no authority.
/// </summary>
/// <remarks>Equality is by fingerprint and owner. Law: a bigger request never needs a lower rank, in any column; a longer chain contains the shorter one.</remarks>
public sealed class AuthorityLadder : IEquatable<AuthorityLadder>
{
    private readonly ImmutableArray<AuthorityLimit> limits;

    private AuthorityLadder(LadderTerms terms)
    {
        Terms = terms;
        OwnLevel = terms.OwnAuthority is { } own ? LevelOf(own) : -1;
        var table = new AuthorityLimit[terms.Columns.Length * terms.Dimensions.Length * terms.Ranks.Length];
        foreach (var grant in terms.Grants)
        {
            table[PlaceOf(ColumnOf(grant.Column), DimensionOf(grant.Dimension), LevelOf(grant.Rank))] = grant.Limit;
        }
        limits = [.. table];
        Warnings = [.. LadderWarnings.Of(this)];
        Fingerprint = TextHash.Of(LadderText.Canonical(terms));
    }

    /// <summary>What it was made of.</summary>
    public LadderTerms Terms { get; }

    /// <summary>SHA-256 of everything that can change a route, in hexadecimal.</summary>
    public string Fingerprint { get; }

    /// <summary>What an owner has to know wherever the ladder speaks; empty when there is nothing.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>The ladder that the terms make.</summary>
    /// <exception cref="ArgumentException">
    /// A list is empty, has something twice or a name that is no identifier, a grant names something unknown or is made twice, a
    /// higher rank goes less far than a lower one, a joint dimension has one column, silence or the own authority knows no bound.
    /// </exception>
    public static AuthorityLadder Of(LadderTerms terms) => new(LadderShape.Check(Guard.Against.Null(terms)));

    /// <summary>Who has to sign for these figures.</summary>
    /// <param name="measures">The figures, those of earlier requests in the window already counted in.</param>
    /// <param name="atLeast">The rank below which nobody decides, when a rule calls for one; it lifts the leading column.</param>
    public ApprovalRoute Route(Measures measures, string? atLeast = null) =>
        Routing.Of(this, Guard.Against.Null(measures), atLeast);

    /// <summary>How far a rank of a column goes in a dimension.</summary>
    /// <exception cref="ArgumentException">One of the names is unknown.</exception>
    public AuthorityLimit LimitOf(string column, string rank, string dimension) =>
        LimitAt(
            Known(ColumnOf(Guard.Against.Null(column)), column, nameof(column)),
            Known(DimensionOf(Guard.Against.Null(dimension)), dimension, nameof(dimension)),
            Known(LevelOf(Guard.Against.Null(rank)), rank, nameof(rank))
        );

    /// <inheritdoc/>
    public bool Equals(AuthorityLadder? other) =>
        other is not null && Fingerprint == other.Fingerprint && Terms.Identity == other.Terms.Identity;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AuthorityLadder);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    /// <summary>The ladder by name, with its warnings.</summary>
    public override string ToString() => string.Join("; warning: ", Warnings.Prepend(Terms.Identity.ToString()));

    internal int OwnLevel { get; }

    internal int Top => Terms.Ranks.Length - 1;

    internal int LevelOf(string rank) => IndexOf(Terms.Ranks, rank, static one => one.Name);

    internal int ColumnOf(string column) => IndexOf(Terms.Columns, column, static one => one);

    internal int DimensionOf(string dimension) => IndexOf(Terms.Dimensions, dimension, static one => one.Name);

    internal AuthorityLimit LimitAt(int column, int dimension, int level) => limits[PlaceOf(column, dimension, level)];

    /// <summary>Whether the column signs for the dimension: its highest rank has some authority.</summary>
    internal bool Engages(int column, int dimension)
    {
        if (LimitAt(column, dimension, Top).IsNobody)
        {
            return false;
        }
        if (!Terms.Dimensions[dimension].IsJoint || !Terms.OneColumnSuffices)
        {
            return true;
        }
        for (var earlier = 0; earlier < column; earlier++)
        {
            if (!LimitAt(earlier, dimension, Top).IsNobody)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>The lowest level of the column that covers the figure; -1 when none does.</summary>
    internal int LowestLevel(int column, int dimension, long? value)
    {
        for (var level = 0; level <= Top; level++)
        {
            if (LimitAt(column, dimension, level).Covers(Terms.Dimensions[dimension], value))
            {
                return level;
            }
        }
        return -1;
    }

    /// <summary>Whether the rank has any authority in the column.</summary>
    internal bool HasAuthority(int column, int level)
    {
        for (var dimension = 0; dimension < Terms.Dimensions.Length; dimension++)
        {
            if (!LimitAt(column, dimension, level).IsNobody)
            {
                return true;
            }
        }
        return false;
    }

    private int PlaceOf(int column, int dimension, int level) =>
        (((column * Terms.Dimensions.Length) + dimension) * Terms.Ranks.Length) + level;

    private static int IndexOf<T>(ImmutableArray<T> all, string name, Func<T, string> nameOf)
    {
        for (var index = 0; index < all.Length; index++)
        {
            if (nameOf(all[index]) == name)
            {
                return index;
            }
        }
        return -1;
    }

    private static int Known(int index, string name, string parameter) =>
        index >= 0 ? index : throw Quantities.Refusal.Invalid(parameter, $"The ladder knows no {parameter} '{name}'.");
}
