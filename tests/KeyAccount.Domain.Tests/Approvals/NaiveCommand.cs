using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>The parts of a command before it is made, so that one part can be changed and the id kept.</summary>
internal sealed record NaiveCommand(
    NaiveKind Kind,
    string Id,
    string Person,
    string Request,
    int? Amount,
    string Subject,
    string? Beneficiary,
    string? Replaces,
    string Column,
    string? OnBehalfOf,
    string? Reason,
    bool HasSeen,
    int Ladder
)
{
    private static readonly string[] People =
    [
        "rita",
        "mia",
        "max",
        "dora",
        "dan",
        "fay",
        "finn",
        "flo",
        "deputy",
        "mia",
        "dora",
        "finn",
    ];

    public static NaiveCommand Draw(Random random, string id, Func<string> target)
    {
        var kind = random.Next(20) switch
        {
            < 7 => NaiveKind.Submit,
            < 16 => NaiveKind.Approve,
            16 => NaiveKind.Decline,
            17 => NaiveKind.Withdraw,
            18 => NaiveKind.Annul,
            _ => NaiveKind.RecordEnd,
        };
        var column =
            random.Next(30) == 0 ? "legal"
            : random.Next(2) == 0 ? "sales"
            : "finance";
        return new(
            kind,
            id,
            kind == NaiveKind.Submit && random.Next(3) > 0 ? "rita" : People[random.Next(People.Length)],
            target(),
            random.Next(25) == 0
                ? null
                : random.Next(5) switch
                {
                    0 => random.Next(0, 110),
                    1 => random.Next(900, 1_100),
                    2 => random.Next(4_000, 5_300),
                    _ => 200 + random.Next(0, 60),
                },
            $"s{random.Next(5)}",
            random.Next(5) == 0 ? People[random.Next(People.Length)] : null,
            random.Next(2) == 0 ? target() : null,
            column,
            random.Next(4) == 0
                ? (
                    random.Next(3) switch
                    {
                        0 => "mia",
                        1 => "dora",
                        _ => "finn",
                    }
                )
                : null,
            random.Next(3) == 0 ? "because" : null,
            random.Next(30) > 0,
            random.Next(40) == 0 ? 1 : 0
        );
    }

    public NaiveCommand Changed(Random random, NaiveCommand other) =>
        random.Next(9) switch
        {
            0 => this with { Person = other.Person },
            1 => this with { Request = other.Request },
            2 => this with { Amount = other.Amount, HasSeen = false },
            3 => this with { Replaces = other.Replaces },
            4 => this with { Column = other.Column },
            5 => this with { OnBehalfOf = other.OnBehalfOf },
            6 => this with { Reason = other.Reason },
            7 => this with { Kind = other.Kind },
            _ => this with { Subject = other.Subject },
        };

    public bool IsPossible => Replaces != Id || Kind != NaiveKind.Submit;

    /// <summary>The first part that differs, for a command of this kind.</summary>
    public ApprovalField? DifferenceTo(NaiveCommand other) =>
        Kind != other.Kind ? ApprovalField.Kind
        : Kind == NaiveKind.Submit
            ? (
                Person != other.Person ? ApprovalField.Person
                : (Amount, Subject, Beneficiary) != (other.Amount, other.Subject, other.Beneficiary) ? ApprovalField.Content
                : Replaces != other.Replaces ? ApprovalField.Replaces
                : Reason != other.Reason ? ApprovalField.Reason
                : null
            )
        : Request != other.Request ? ApprovalField.Request
        : Person != other.Person ? ApprovalField.Person
        : Kind is NaiveKind.Approve or NaiveKind.Decline
            ? (
                HasSeen != other.HasSeen ? ApprovalField.Content
                : Column != other.Column ? ApprovalField.Column
                : (OnBehalfOf ?? Person) != (other.OnBehalfOf ?? other.Person) ? ApprovalField.OnBehalfOf
                : Because != other.Because ? ApprovalField.Reason
                : null
            )
        : Kind != NaiveKind.RecordEnd && Because != other.Because ? ApprovalField.Reason
        : null;

    public ApprovalCommand ToCommand(Func<string, string> fingerprintOf)
    {
        var seen = HasSeen ? fingerprintOf(Request) : "another";
        return Kind switch
        {
            NaiveKind.Submit => ApprovalCommand.Submit(Id, Person, Content(), Replaces, Reason),
            NaiveKind.Approve => ApprovalCommand.Approve(Id, Request, seen, Person, Column, OnBehalfOf, Because),
            NaiveKind.Decline => ApprovalCommand.Decline(Id, Request, seen, Person, Column, Because!, OnBehalfOf),
            NaiveKind.Withdraw => ApprovalCommand.Withdraw(Id, Request, Person, Because),
            NaiveKind.Annul => ApprovalCommand.Annul(Id, Request, Person, Because!),
            NaiveKind.RecordEnd => ApprovalCommand.RecordEnd(Id, Request, Person),
        };
    }

    private string? Because => Kind is NaiveKind.Decline or NaiveKind.Annul ? Reason ?? "no" : Reason;

    private ApprovalContent Content()
    {
        var measures = Amount is { } euros ? Firm.Of(euros) : Measures.None.WithUnknown(Firm.Amount);
        return Firm.Content(measures, Subject) with { Beneficiary = Beneficiary };
    }
}
