using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>A version of a policy. Never changed, never deleted; the document says everything, the columns find and list it.</summary>
internal sealed class PolicyRow : INumberedRow
{
    /// <summary>The place, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The kind of policy, as its documents call it.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the policy.</summary>
    public required string Policy { get; init; }

    public required string Version { get; init; }

    /// <summary>Who signed it; null for a shipped default.</summary>
    public string? Owner { get; init; }

    /// <summary>That of the document.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The first day on which it is in effect, such as 20240131.</summary>
    public int From { get; init; }

    /// <summary>The first day after it; null when it goes on until the next version.</summary>
    public int? Until { get; init; }

    /// <summary>When it was kept, in nanoseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>Who put it here.</summary>
    public required string Person { get; init; }

    public required string Document { get; init; }

    /// <summary>The row of a new version, which has no place yet.</summary>
    public static PolicyRow Of<TPolicy>(string kind, PolicyDocument<TPolicy> document, string person, Instant at)
        where TPolicy : class =>
        new()
        {
            Kind = kind,
            Policy = document.Identity.Id,
            Version = document.Identity.Version,
            Owner = document.Identity.Owner,
            Fingerprint = document.Fingerprint,
            From = StoredDate.Of(document.Effective.From),
            Until = StoredDate.Of(document.Effective.Until),
            At = StoredTime.Of(at),
            Person = person,
            Document = document.Text,
        };

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Kind), Kind),
            (nameof(Policy), Policy),
            (nameof(Version), Version),
            (nameof(Owner), Owner),
            (nameof(Fingerprint), Fingerprint),
            (nameof(From), From),
            (nameof(Until), Until),
            (nameof(At), At),
            (nameof(Person), Person),
            (nameof(Document), Document),
        ];

    /// <summary>Whether the columns are those of the document.</summary>
    public bool IsOf<TPolicy>(PolicyDocument<TPolicy> document)
        where TPolicy : class => Of(Kind, document, Person, StoredTime.Read(At)).Cells.SequenceEqual(Cells);
}
