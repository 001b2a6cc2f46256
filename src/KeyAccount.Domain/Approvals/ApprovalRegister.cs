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
        return new(Append(answer.Entry!), answer);
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
        Guard.Against.Null(entries).Aggregate(Empty, (register, entry) => register.Append(entry));

    private long NextSequence => Entries.IsEmpty ? 1 : Entries[^1].Sequence + 1;

    private ApprovalRegister Append(ApprovalEntry entry)
    {
        if (entry.Sequence < NextSequence || byId.ContainsKey(entry.Command.Id))
        {
            throw Cannot(entry);
        }
        var (changed, subjects) = (requests, bySubject);
        if (entry.Ending is { } ending)
        {
            changed = changed.SetItem(ending.Request, Open(ending.Request, entry) with { Ending = ending });
        }
        if (!entry.Signatures.IsEmpty)
        {
            var request = Open(entry.Command is Ballot ballot ? ballot.Request : throw Cannot(entry), entry);
            if (
                request.ApprovedAt is not null
                || entry.Signatures.Any(one => one.Step < 0 || one.Step >= request.Route.Steps.Length)
            )
            {
                throw Cannot(entry);
            }
            changed = changed.SetItem(request.Id, request.Signed(entry.Signatures, entry.At));
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

    private ApprovalRequest Open(string id, ApprovalEntry entry) =>
        requests.GetValueOrDefault(id) is { Ending: null } request && request.ChangedAt <= entry.At
            ? request
            : throw Cannot(entry);

    private static ArgumentException Cannot(ApprovalEntry entry) =>
        Refusal.Invalid(nameof(entry), $"Entry {entry.Sequence} '{entry.Command.Id}' does not follow from those before it.");

    // An identifier has no slash.
    private static string Key(string subject, string action) => $"{subject}/{action}";

    private static ImmutableSortedDictionary<string, T> Map<T>() =>
        ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}
