using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>
/// Claims and advances from hand to payment: submitted, revised, sanctioned, paid. Append-only; every command gives a new book that shares what
/// did not change.
/// </summary>
/// <remarks>
/// <para>A command under an id that was carried out does nothing more. A refused one leaves no trace.</para>
/// <para>
/// Of a line never more is sanctioned than was claimed, of a claim never more paid than sanctioned, and one receipt never with two claims (law
/// E6). Who claims, who signs and who pays are three people, their delegates included (law E4).
/// </para>
/// </remarks>
public sealed class ClaimBook
{
    private readonly ImmutableDictionary<string, ClaimEntry> byId;
    private readonly ClaimState state;

    private ClaimBook(ImmutableList<ClaimEntry> entries, ImmutableDictionary<string, ClaimEntry> byId, ClaimState state) =>
        (Entries, this.byId, this.state) = (entries, byId, state);

    /// <summary>A book without claims.</summary>
    public static ClaimBook Empty { get; } =
        new([], ImmutableDictionary.Create<string, ClaimEntry>(StringComparer.Ordinal), ClaimState.Empty);

    /// <summary>Everything that was carried out, in its order.</summary>
    public ImmutableList<ClaimEntry> Entries { get; }

    /// <summary>Every claim, by the ordinal order of the ids.</summary>
    public IEnumerable<ClaimFile> Files => state.Files.Values;

    /// <summary>Every advance, by the ordinal order of the ids.</summary>
    public IEnumerable<Advance> Advances => state.Advances.Values;

    /// <summary>The questions that were dismissed, with the reasons.</summary>
    public ImmutableArray<MatchDismissal> Dismissals => state.Dismissals;

    /// <summary>A claim with all that happened to it; null when there is none.</summary>
    public ClaimFile? FileOf(string claim) => state.Files.GetValueOrDefault(Guard.Against.Null(claim));

    /// <summary>An advance; null when there is none.</summary>
    public Advance? AdvanceOf(string advance) => state.Advances.GetValueOrDefault(Guard.Against.Null(advance));

    /// <summary>Carries a command out, or says why not. O(log n), and the lines of its claim.</summary>
    /// <param name="command">The command.</param>
    /// <param name="at">When: from 2000 to 2149; the time of the last record when that is later.</param>
    /// <param name="staff">Who may act for whom.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public ClaimStep Apply(ClaimCommand command, Instant at, Staff staff)
    {
        Guard.Against.Null(command);
        Guard.Against.Null(staff);
        _ = Keeping.Check(at, "claim book");
        if (byId.TryGetValue(command.Id, out var there))
        {
            return new(this, there.Command == command ? ClaimAnswer.Exists : ClaimAnswer.ExistsWithDifference, there, null);
        }
        var (next, refusal) = command.Decide(state, new(staff, at));
        if (next is null)
        {
            return new(this, ClaimAnswer.Refused, null, refusal);
        }
        ClaimEntry entry = new(Entries.Count + 1, Entries.IsEmpty ? at : Instant.Max(at, Entries[^1].At), command);
        return new(new(Entries.Add(entry), byId.Add(command.Id, entry), next), ClaimAnswer.Accepted, entry, null);
    }

    /// <summary>The book that a list of records makes, as a store returns them.</summary>
    /// <param name="entries">The records in their order.</param>
    /// <param name="staff">Who might act for whom then.</param>
    /// <exception cref="ArgumentException">A record does not follow from those before it.</exception>
    public static ClaimBook Replay(IEnumerable<ClaimEntry> entries, Staff staff) =>
        Guard
            .Against.Null(entries)
            .Aggregate(
                Empty,
                (book, entry) =>
                    book.Apply(Guard.Against.Null(entry).Command, entry.At, staff) is { Answer: ClaimAnswer.Accepted } step
                    && step.Entry == entry
                        ? step.Book
                        : throw Refusal.Invalid(nameof(entries), $"Record {entry.Sequence} '{entry.Command.Id}' cannot follow.")
            );

    /// <summary>What the book knows beside a claim. Its cost grows with the book.</summary>
    /// <param name="claim">The claim, in the book or not.</param>
    /// <param name="policy">The policy that will judge it.</param>
    /// <param name="rates">Rates into the currency of the policy.</param>
    public ClaimRecords RecordsFor(ExpenseClaim claim, ClaimPolicy policy, ExchangeRates rates)
    {
        Guard.Against.Null(claim);
        Guard.Against.Null(policy);
        Guard.Against.Null(rates);
        ImmutableArray<ClaimFile> others =
        [
            .. Files.Where(file => file.Claim.Id != claim.Id && file.Decision is not { IsRejection: true }),
        ];
        var records = ClaimRecords.Nothing with
        {
            Others = [.. others.SelectMany(file => file.Claim.Spends)],
            PaidReceipts = [.. state.Receipts.Where(receipt => receipt.Value != claim.Id).Select(receipt => receipt.Key)],
            Rates = rates,
            Dismissals = Dismissals,
        };
        return records with { Received = Received(claim, others, policy.Terms, records) };
    }

    /// <summary>What guests received with other claims in the year of a claim; null also when its hospitality lies in several years.</summary>
    private static ImmutableSortedDictionary<string, Money>? Received(
        ExpenseClaim claim,
        ImmutableArray<ClaimFile> others,
        ClaimTerms terms,
        ClaimRecords records
    ) =>
        claim
            .Lines.Where(line => GuestShares.IsHospitality(line, terms))
            .Select(line => line.On.Year)
            .Distinct()
            .ToList() switch
        {
            [] => ImmutableSortedDictionary<string, Money>.Empty,
            [var year] => GuestShares.In(year, others.SelectMany(file => file.Claim.Lines), terms, records),
            _ => null,
        };
}
