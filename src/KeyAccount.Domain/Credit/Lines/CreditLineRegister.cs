using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// Credit lines in memory, in two axes of time: for which day something holds, and since when it is known. Nothing is ever taken
/// out; every command gives a new register, which shares all that did not change.
/// </summary>
/// <remarks>
/// A command on one line costs O(entries of the line), a grant or a link those of the lines that it touches. A reading costs
/// O(entries of the line), a chain that for each level and each line directly below it.
/// </remarks>
public sealed class CreditLineRegister : ICreditLineView
{
    private readonly ImmutableSortedDictionary<string, CreditLineEntry> byId;
    private readonly ImmutableSortedDictionary<CreditLineKey, ImmutableList<CreditLineEntry>> byLine;
    private readonly ImmutableSortedDictionary<CreditLineKey, ImmutableSortedSet<CreditLineKey>> below;

    private CreditLineRegister(
        ImmutableList<CreditLineEntry> entries,
        ImmutableSortedDictionary<string, CreditLineEntry> byId,
        ImmutableSortedDictionary<CreditLineKey, ImmutableList<CreditLineEntry>> byLine,
        ImmutableSortedDictionary<CreditLineKey, ImmutableSortedSet<CreditLineKey>> below
    ) => (Entries, this.byId, this.byLine, this.below) = (entries, byId, byLine, below);

    /// <summary>A register without lines.</summary>
    public static CreditLineRegister Empty { get; } =
        new(
            [],
            ImmutableSortedDictionary.Create<string, CreditLineEntry>(StringComparer.Ordinal),
            ImmutableSortedDictionary<CreditLineKey, ImmutableList<CreditLineEntry>>.Empty,
            ImmutableSortedDictionary<CreditLineKey, ImmutableSortedSet<CreditLineKey>>.Empty
        );

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<CreditLineEntry> Entries { get; }

    /// <summary>The lines about which anything is recorded, in their order.</summary>
    public IEnumerable<CreditLineKey> Lines => byLine.Keys;

    /// <summary>Carries a command out, or says why not.</summary>
    /// <inheritdoc cref="CreditLineRules.Decide" path="/param[@name!='view']|/exception"/>
    public CreditLineStep Apply(CreditLineCommand command, Instant at, LineAuthority authority, IApprovalView approvals)
    {
        var answer = CreditLineRules.Decide(command, at, authority, approvals, this);
        if (!answer.Appends)
        {
            return new(this, answer);
        }
        answer = answer.Numbered(NextSequence);
        return new(Append(answer.Entry!), answer);
    }

    /// <summary>The line as it applied on a day, by what was known at an instant, itself included.</summary>
    /// <inheritdoc cref="CreditLineReading.Of" path="/param[@name!='view']"/>
    public CreditLineReading LineAt(CreditLineKey line, LocalDate on, Instant knownAt) =>
        CreditLineReading.Of(this, line, on, knownAt);

    /// <summary>The line with those above it on a day, by what was known at an instant, itself included.</summary>
    /// <inheritdoc cref="LineChain.Of" path="/param[@name!='view']"/>
    public LineChain ChainAt(CreditLineKey line, LocalDate on, Instant knownAt) => LineChain.Of(this, line, on, knownAt);

    /// <inheritdoc/>
    public CreditLineEntry? EntryOf(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public IEnumerable<CreditLineEntry> EntriesOf(CreditLineKey line) => byLine.GetValueOrDefault(Guard.Against.Null(line), []);

    /// <inheritdoc/>
    public IEnumerable<CreditLineKey> ChildrenOf(CreditLineKey line) => below.GetValueOrDefault(Guard.Against.Null(line), []);

    /// <summary>The register that a list of entries makes, as a store returns them.</summary>
    /// <exception cref="ArgumentException">
    /// The sequence does not rise, an id is recorded twice, the time of a line runs backwards, or a grant has other terms than its proposal.
    /// </exception>
    public static CreditLineRegister Replay(IEnumerable<CreditLineEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty, (register, entry) => register.Append(entry));

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    private CreditLineRegister Append(CreditLineEntry entry)
    {
        if (entry.Sequence < NextSequence || byId.ContainsKey(entry.Command.Id) || !Follows(entry))
        {
            throw Refusal.Invalid(
                nameof(entry),
                $"Entry {entry.Sequence} '{entry.Command.Id}' does not follow from those before it."
            );
        }
        var line = entry.Command.Line;
        return new(
            Entries.Add(entry),
            byId.Add(entry.Command.Id, entry),
            byLine.SetItem(line, byLine.GetValueOrDefault(line, []).Add(entry)),
            entry is { Refusal: null, Command: FamilyLinking { Above: { } link } }
                ? below.SetItem(link.Parent, below.GetValueOrDefault(link.Parent, []).Add(line))
                : below
        );
    }

    private bool Follows(CreditLineEntry entry)
    {
        var line = entry.Command.Line;
        if (byLine.GetValueOrDefault(line, []) is [.., var last] && last.At > entry.At)
        {
            return false;
        }
        return entry is { Refusal: null, Command: LineGrant grant }
            ? entry.Granted is { } terms && terms == CreditLineHistory.Of(this, line, null).TermsOf(grant.Proposal)
            : entry.Granted is null;
    }
}
