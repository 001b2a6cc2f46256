using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>The people of a ladder: who holds what, who signs for whom, who is away; all dated, half-open.</summary>
public sealed class Staff
{
    private readonly ILookup<string, Holding> holdingsOf;
    private readonly ILookup<string, Delegation> delegationsFrom;
    private readonly ILookup<string, Absence> absencesOf;

    private Staff(ImmutableArray<Holding> holdings, ImmutableArray<Delegation> delegations, ImmutableArray<Absence> absences)
    {
        (Holdings, Delegations, Absences) = (holdings, delegations, absences);
        holdingsOf = holdings.ToLookup(one => one.Person, StringComparer.Ordinal);
        delegationsFrom = delegations.ToLookup(one => one.From, StringComparer.Ordinal);
        absencesOf = absences.ToLookup(one => one.Person, StringComparer.Ordinal);
    }

    /// <summary>Who holds what.</summary>
    public ImmutableArray<Holding> Holdings { get; }

    /// <summary>Who signs for whom.</summary>
    public ImmutableArray<Delegation> Delegations { get; }

    /// <summary>Who is away.</summary>
    public ImmutableArray<Absence> Absences { get; }

    /// <summary>People.</summary>
    /// <exception cref="ArgumentException">
    /// A name is no identifier, somebody delegates to himself or delegations go in a circle at some instant, or somebody belongs to
    /// two columns at once, by himself or as a delegate.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A period is empty, open or out of bounds.</exception>
    public static Staff Of(
        IEnumerable<Holding> holdings,
        IEnumerable<Delegation>? delegations = null,
        IEnumerable<Absence>? absences = null
    )
    {
        ImmutableArray<Holding> held = [.. Guard.Against.Null(holdings)];
        ImmutableArray<Delegation> delegated = [.. delegations ?? []];
        ImmutableArray<Absence> away = [.. absences ?? []];
        foreach (var one in held)
        {
            _ = Identifier.Check(one.Person, nameof(holdings));
            ApprovalBounds.Check(one.During, nameof(holdings));
        }
        foreach (var one in delegated)
        {
            _ = Identifier.Check(one.From, nameof(delegations));
            _ = Identifier.Check(one.To, nameof(delegations));
            ApprovalBounds.Check(one.During, nameof(delegations));
        }
        foreach (var one in away)
        {
            _ = Identifier.Check(one.Person, nameof(absences));
            ApprovalBounds.Check(one.During, nameof(absences));
        }
        RefuseTwoColumns(held);
        DelegationCircle.Refuse(delegated);
        RefuseOtherColumn(held, delegated);
        return new(held, delegated, away);
    }

    /// <summary>The same people with one more delegation.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public Staff With(Delegation delegation) => Of(Holdings, Delegations.Add(Guard.Against.Null(delegation)), Absences);

    /// <summary>The same people with one more absence.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public Staff With(Absence absence) => Of(Holdings, Delegations, Absences.Add(Guard.Against.Null(absence)));

    internal IEnumerable<Holding> HeldBy(string person, Instant at) => holdingsOf[person].Where(one => one.During.Contains(at));

    internal IEnumerable<Delegation> DelegatedBy(string person, Instant at) =>
        delegationsFrom[person].Where(one => one.During.Contains(at));

    /// <summary>Whether a person is somebody, or may act for somebody by a delegation.</summary>
    internal bool Stands(string person, string forWhom, Instant at) =>
        person == forWhom || DelegatedBy(forWhom, at).Any(delegation => delegation.To == person);

    internal bool IsAway(string person, Instant at) => absencesOf[person].Any(one => one.During.Contains(at));

    // Signing for the other column would use up a signature of one's own.
    private static void RefuseOtherColumn(ImmutableArray<Holding> holdings, ImmutableArray<Delegation> delegations)
    {
        var held = holdings.ToLookup(one => one.Person, StringComparer.Ordinal);
        foreach (var one in delegations)
        {
            bool During(Holding holding) => holding.During.Start < one.During.End && one.During.Start < holding.During.End;
            var columns = held[one.From].Where(During).Select(holding => holding.Column).ToHashSet(StringComparer.Ordinal);
            if (
                columns.Count > 0
                && held[one.To].FirstOrDefault(holding => During(holding) && !columns.Contains(holding.Column)) is { } other
            )
            {
                throw Refusal.Invalid(
                    nameof(delegations),
                    $"'{one.From}' delegates to '{one.To}', who is in {other.Column}: nobody signs for two columns."
                );
            }
        }
    }

    // Four eyes of two columns are those of two people only if nobody has both.
    private static void RefuseTwoColumns(ImmutableArray<Holding> holdings)
    {
        foreach (var own in holdings.GroupBy(one => one.Person, StringComparer.Ordinal))
        {
            var all = own.OrderBy(one => one.During.Start).ToList();
            for (var first = 0; first < all.Count; first++)
            {
                for (var second = first + 1; second < all.Count && all[second].During.Start < all[first].During.End; second++)
                {
                    if (all[first].Column != all[second].Column)
                    {
                        throw Refusal.Invalid(
                            nameof(holdings),
                            $"'{own.Key}' is in {all[first].Column} and in {all[second].Column} at {all[second].During.Start}."
                        );
                    }
                }
            }
        }
    }
}
