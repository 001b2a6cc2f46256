using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Approvals;

/// <summary>An entry of the register. Never changed, never deleted; the document says everything, the columns find it.</summary>
internal sealed class ApprovalRow : INumberedRow
{
    /// <summary>The place in the register, given by the database; rising, with gaps.</summary>
    public long Sequence { get; init; }

    /// <summary>The id of the command: unique, the last guard against doing anything twice.</summary>
    public required string Id { get; init; }

    /// <summary>When it counts, in nanoseconds since 1970.</summary>
    public long At { get; init; }

    /// <summary>Who acted.</summary>
    public required string Person { get; init; }

    /// <summary>The request that it opened or is about, whether or not there is one.</summary>
    public required string Request { get; init; }

    /// <summary>The request that it ended; null when it ended none.</summary>
    public string? Ends { get; init; }

    /// <summary>Whether it opened the request.</summary>
    public bool Opens { get; init; }

    /// <summary>Whether with it the request was granted.</summary>
    public bool Grants { get; init; }

    /// <summary>Whether it was refused, and only says that its id is burnt.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whom the request is about; null when it is about an unknown request.</summary>
    public string? Subject { get; init; }

    /// <summary>What kind of request it is; null likewise.</summary>
    public string? Action { get; init; }

    /// <summary>When the opened request ends if it is not granted, in nanoseconds since 1970; null when it opened none.</summary>
    public long? Deadline { get; init; }

    /// <summary>The fingerprint of the authority under which it was decided.</summary>
    public required string Authority { get; init; }

    /// <summary>The entry without its place, in its one form.</summary>
    public required string Document { get; init; }

    /// <summary>The row of a new entry, which has no place yet.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="authority">The fingerprint of the authority.</param>
    /// <param name="before">What was recorded before it.</param>
    public static ApprovalRow Of(ApprovalEntry entry, string authority, IApprovalView before)
    {
        var request = entry.Command switch
        {
            Ballot one => one.Request,
            RequestClosing one => one.Request,
            _ => entry.Command.Id,
        };
        var content = (entry.Command as Submission)?.Content ?? before.RequestOf(request)?.Content;
        var after = entry.Opened ?? (entry.Signatures.IsEmpty ? null : before.RequestOf(request)?.After(entry));
        return new()
        {
            Id = entry.Command.Id,
            At = StoredTime.Of(entry.At),
            Person = entry.Command.Person,
            Request = request,
            Ends = entry.Ending?.Request,
            Opens = entry.Opened is not null,
            Grants = after?.ApprovedAt is not null,
            IsRefused = entry.Refusal is not null,
            Subject = content?.Subject,
            Action = content?.Action,
            Deadline = StoredTime.Of(entry.Opened?.Deadline),
            Authority = authority,
            Document = ApprovalEntryForm.Write(entry with { Sequence = 0 }),
        };
    }

    /// <summary>What is written, but for the place.</summary>
    public IEnumerable<(string Property, object? Value)> Cells =>
        [
            (nameof(Id), Id),
            (nameof(At), At),
            (nameof(Person), Person),
            (nameof(Request), Request),
            (nameof(Ends), Ends),
            (nameof(Opens), Opens),
            (nameof(Grants), Grants),
            (nameof(IsRefused), IsRefused),
            (nameof(Subject), Subject),
            (nameof(Action), Action),
            (nameof(Deadline), Deadline),
            (nameof(Authority), Authority),
            (nameof(Document), Document),
        ];

    /// <summary>Whether the columns are those of the entry.</summary>
    public bool IsOf(ApprovalEntry entry, IApprovalView before) => Of(entry, Authority, before).Cells.SequenceEqual(Cells);

    /// <summary>The entry.</summary>
    /// <exception cref="InvalidDataException">The row is not what was written.</exception>
    public ApprovalEntry Read()
    {
        var reading = ApprovalEntryForm.Read(Document, $"approval {Id}");
        if (reading.Value is not { } entry)
        {
            throw Changed(string.Join("; ", reading.Problems));
        }
        if (entry.Command.Id != Id || ApprovalEntryForm.Write(entry) != Document)
        {
            throw Changed("it is not written in its one form, or is the entry of another id");
        }
        return entry with { Sequence = Sequence };
    }

    private InvalidDataException Changed(string why) => new($"The entry '{Id}' was changed from outside: {why}.");
}
