using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// Requests in memory, and all that was said to them: who, what, when, why, as whom. Nothing is ever taken out; every command gives
/// a new register, which shares all that did not change.
/// </summary>
/// <remarks>A command costs O(log n) of the entries, and a submission the requests on its subject within the window.</remarks>
public sealed class ApprovalRegister : IApprovalView
{
    private readonly ImmutableSortedDictionary<string, ApprovalEntry> byId;
    private readonly ImmutableSortedDictionary<string, ApprovalRequest> requests;
    private readonly ImmutableSortedDictionary<string, ImmutableList<string>> bySubject;

    private ApprovalRegister(
        ImmutableList<ApprovalEntry> entries,
        ImmutableSortedDictionary<string, ApprovalEntry> byId,
        ImmutableSortedDictionary<string, ApprovalRequest> requests,
        ImmutableSortedDictionary<string, ImmutableList<string>> bySubject
    ) => (Entries, this.byId, this.requests, this.bySubject) = (entries, byId, requests, bySubject);

    /// <summary>A register without requests.</summary>
    public static ApprovalRegister Empty { get; } =
        new([], Map<ApprovalEntry>(), Map<ApprovalRequest>(), Map<ImmutableList<string>>());

    /// <summary>Everything that was recorded, in its order.</summary>
    public ImmutableList<ApprovalEntry> Entries { get; }

    /// <summary>Every request, by the ordinal order of the ids.</summary>
    public IEnumerable<ApprovalRequest> Requests => requests.Values;

    /// <summary>Carries a command out, or says why not.</summary>
    /// <inheritdoc cref="ApprovalRules.Decide" path="/param[@name!='view']|/exception"/>
    public RegisterStep Apply(ApprovalCommand command, Instant at, Authority authority)
    {
        var answer = ApprovalRules.Decide(command, at, authority, this);
        if (!answer.Appends)
        {
            return new(this, answer);
        }
        answer = answer.Numbered(NextSequence);
        return new(With(answer.Entry!), answer);
    }

    /// <inheritdoc/>
    public ApprovalEntry? EntryOf(string id) => byId.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public ApprovalRequest? RequestOf(string id) => requests.GetValueOrDefault(Guard.Against.Null(id));

    /// <inheritdoc/>
    public IEnumerable<ApprovalRequest> RequestsOn(string subject, string action, Instant after) =>
        bySubject
            .GetValueOrDefault(Key(Guard.Against.Null(subject), Guard.Against.Null(action)), [])
            .Select(id => requests[id])
            .Where(request => request.SubmittedAt > after);

    /// <summary>The register that a list of entries makes, as a store returns them.</summary>
    /// <exception cref="ArgumentException">
    /// The sequence does not rise, an id is recorded twice, or an entry does not follow from those before it.
    /// </exception>
    public static ApprovalRegister Replay(IEnumerable<ApprovalEntry> entries) =>
        Guard.Against.Null(entries).Aggregate(Empty, (register, entry) => register.With(entry));

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    /// <summary>The register with one more entry, as a store returns it.</summary>
    /// <inheritdoc cref="Replay" path="/exception"/>
    public ApprovalRegister With(ApprovalEntry entry)
    {
        Guard.Against.Null(entry);
        if (entry.Sequence < NextSequence || byId.ContainsKey(entry.Command.Id))
        {
            throw Cannot(entry);
        }
        var (changed, subjects) = (requests, bySubject);
        foreach (var id in entry.Changes)
        {
            changed = changed.SetItem(id, (changed.GetValueOrDefault(id) ?? throw Cannot(entry)).After(entry));
        }
        if (entry.Opened is { } opened)
        {
            var key = Key(opened.Content.Subject, opened.Content.Action);
            if (opened.Id != entry.Command.Id || opened.Fingerprint != opened.Content.Fingerprint)
            {
                throw Cannot(entry);
            }
            changed = changed.Add(opened.Id, opened);
            subjects = subjects.SetItem(key, subjects.GetValueOrDefault(key, []).Add(opened.Id));
        }
        return new(Entries.Add(entry), byId.Add(entry.Command.Id, entry), changed, subjects);
    }

    internal static ArgumentException Cannot(ApprovalEntry entry) =>
        Refusal.Invalid(nameof(entry), $"Entry {entry.Sequence} '{entry.Command.Id}' does not follow from those before it.");

    // An identifier has no slash.
    private static string Key(string subject, string action) => $"{subject}/{action}";

    private static ImmutableSortedDictionary<string, T> Map<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
