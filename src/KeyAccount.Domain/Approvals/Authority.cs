using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// A ladder with its people for a period, proved: whoever asks for whatever the ladder can grant, enough others can sign. With the
/// deadline of every request this means that each one ends.
/// </summary>
/// <remarks>
/// <para>The proof excludes the requester and his delegates, at every instant of the period. Beneficiaries and payers are known
/// only with the request: one that could not be signed because of them is refused when it is submitted.</para>
/// <para>Absences pass and are no part of the proof: those above are asked, and at the deadline the request ends.</para>
/// </remarks>
public sealed class Authority
{
    private Authority(AuthorityLadder ladder, Staff staff, Interval inForce) =>
        (Ladder, Staff, InForce) = (ladder, staff, inForce);

    /// <summary>The ladder.</summary>
    public AuthorityLadder Ladder { get; }

    /// <summary>The people.</summary>
    public Staff Staff { get; }

    /// <summary>The period, from its start to just before its end. Outside, nothing is decided.</summary>
    public Interval InForce { get; }

    /// <summary>A proved authority.</summary>
    /// <exception cref="ArgumentException">
    /// A rank or column that people hold is unknown to the ladder, or there is a dead end, which the message names.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The period is empty, open or out of bounds.</exception>
    public static Authority Of(AuthorityLadder ladder, Staff staff, Interval inForce)
    {
        var deadEnds = DeadEndsOf(ladder, staff, inForce);
        return deadEnds.IsEmpty
            ? new(ladder, staff, inForce)
            : throw Refusal.Invalid(nameof(staff), $"{deadEnds.Length} dead ends, the first: {deadEnds[0]}");
    }

    /// <summary>Everything that stands in the way of <see cref="Of"/>: one witness for each column, rank and period.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static ImmutableArray<DeadEnd> DeadEndsOf(AuthorityLadder ladder, Staff staff, Interval inForce)
    {
        Guard.Against.Null(ladder);
        Guard.Against.Null(staff);
        ApprovalBounds.Check(inForce, nameof(inForce));
        foreach (var one in staff.Holdings)
        {
            if (ladder.ColumnOf(one.Column) < 0 || ladder.LevelOf(one.Rank) < 0)
            {
                throw Refusal.Invalid(nameof(staff), $"'{one.Person}' holds {one.Column} {one.Rank}, unknown to the ladder.");
            }
        }
        foreach (var one in staff.Delegations)
        {
            if (one.UpToRank is { } rank && ladder.LevelOf(rank) < 0)
            {
                throw Refusal.Invalid(nameof(staff), $"'{one.From}' delegates up to {rank}, unknown to the ladder.");
            }
        }
        return [.. DeadEnds.Find(ladder, staff, inForce)];
    }

    /// <summary>The same ladder and period with other people, proved anew: another delegation, absence or holder.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public Authority With(Staff staff) => Of(Ladder, staff, InForce);

    /// <summary>
    /// Who is asked to sign an open request at an instant: for every open step those of the lowest rank where enough are present,
    /// and of further ranks as the time without a signature escalates. Empty when it has ended, when all are absent,
    /// or when another ladder made its route.
    /// </summary>
    public ImmutableArray<AskedPerson> AskedFor(ApprovalRequest request, Instant at) =>
        [.. Asking.Of(this, Guard.Against.Null(request), at)];
}
