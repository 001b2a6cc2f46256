using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;
using Member = (string Name, KeyAccount.Domain.Rules.Documents.DocumentValue? Value);

namespace KeyAccount.Domain.Reservations.Documents;

/// <summary>A kind of command in documents: the verb that makes it, its members, and how they are written and read.</summary>
internal sealed record CommandKind(
    string Word,
    ImmutableArray<string> Members,
    Func<LedgerCommand, IEnumerable<Member>> Write,
    Func<DocumentObject, string, LedgerCommand?> Read
)
{
    private static readonly CommandKind OpenLine = Lined("open_line", LedgerCommand.OpenLine);
    private static readonly CommandKind ChangeTerms = Lined("change_terms", LedgerCommand.ChangeTerms);
    private static readonly CommandKind Reserve = Holding("reserve", LedgerCommand.Reserve);
    private static readonly CommandKind ReserveUpTo = Holding("reserve_up_to", LedgerCommand.ReserveUpTo);

    private static readonly CommandKind Replace = new(
        "replace",
        ["reservation", "claims", "expiresAfter"],
        command => [("reservation", DocumentValue.Of(((ReservationRequest)command).Replaces!)), .. Held(command)],
        (value, id) =>
            value.Identifier("reservation") is { } reservation && ClaimsForm.Read(value, "claims") is { } claims
                ? LedgerCommand.Replace(id, reservation, claims, value.SpanIfAny("expiresAfter"))
                : null
    );

    private static readonly CommandKind Post = Ending(
        "post",
        command => ((Posting)command).Amounts,
        (id, reservation, amounts) =>
            amounts is null ? LedgerCommand.Post(id, reservation) : LedgerCommand.Post(id, reservation, amounts)
    );

    private static readonly CommandKind PostAndHoldRest = new(
        "post_and_hold_rest",
        Post.Members,
        Post.Write,
        (value, id) =>
            value.Identifier("reservation") is { } reservation && ClaimsForm.Read(value, "amounts") is { } amounts
                ? LedgerCommand.PostAndHoldRest(id, reservation, amounts)
                : null
    );

    private static readonly CommandKind Void = Ending(
        "void",
        command => ((Voiding)command).Amounts,
        (id, reservation, amounts) =>
            amounts is null ? LedgerCommand.Void(id, reservation) : LedgerCommand.Void(id, reservation, amounts)
    );

    private static readonly CommandKind RecordExpiry = new(
        "record_expiry",
        ["reservation"],
        command => [("reservation", DocumentValue.Of(((Lapse)command).Reservation))],
        (value, id) => value.Identifier("reservation") is { } reservation ? LedgerCommand.RecordExpiry(id, reservation) : null
    );

    private static readonly CommandKind Incur = Adjusting("incur", LedgerCommand.Incur);
    private static readonly CommandKind Repay = Adjusting("repay", LedgerCommand.Repay);

    private static readonly CommandKind Revalue = Adjusting(
        "revalue",
        (id, amounts, reason) => LedgerCommand.Revalue(id, amounts, reason!)
    );

    private static readonly CommandKind Correct = new(
        "correct",
        ["corrects", "amounts", "reason"],
        command => [("corrects", KeptParts.Write(((Adjustment)command).Corrects)), .. Adjusted(command)],
        (value, id) =>
            value.Identifier("corrects") is { } entry
            && ClaimsForm.Read(value, "amounts") is { } amounts
            && value.KeptText("reason") is { } reason
                ? LedgerCommand.Correct(id, entry, amounts, reason)
                : null
    );

    public static ImmutableArray<CommandKind> All { get; } =
    [
        OpenLine,
        ChangeTerms,
        Reserve,
        ReserveUpTo,
        Replace,
        Post,
        PostAndHoldRest,
        Void,
        RecordExpiry,
        Incur,
        Repay,
        Revalue,
        Correct,
    ];

    public static CommandKind Of(LedgerCommand command) =>
        command switch
        {
            LineOpening => OpenLine,
            TermsChange => ChangeTerms,
            ReservationRequest { Replaces: not null } => Replace,
            ReservationRequest { UpTo: true } => ReserveUpTo,
            ReservationRequest => Reserve,
            Posting { HoldsRest: true } => PostAndHoldRest,
            Posting => Post,
            Voiding => Void,
            Lapse => RecordExpiry,
            Adjustment adjustment => Of(adjustment.Kind),
            _ => throw new ArgumentException($"A {command.GetType().Name} has no form.", nameof(command)),
        };

    private static CommandKind Of(AdjustmentKind kind) =>
        kind switch
        {
            AdjustmentKind.Incurred => Incur,
            AdjustmentKind.Repaid => Repay,
            AdjustmentKind.Revalued => Revalue,
            AdjustmentKind.Corrected => Correct,
        };

    private static CommandKind Lined(string word, Func<string, string, LineTerms, LedgerCommand> make) =>
        new(
            word,
            ["line", "terms"],
            command =>
                command is LineOpening opening
                    ? [("line", DocumentValue.Of(opening.Line)), ("terms", TermsForm.Write(opening.Terms))]
                    :
                    [
                        ("line", DocumentValue.Of(((TermsChange)command).Line)),
                        ("terms", TermsForm.Write(((TermsChange)command).Terms)),
                    ],
            (value, id) =>
                value.Identifier("line") is { } line && TermsForm.Read(value, "terms") is { } terms
                    ? make(id, line, terms)
                    : null
        );

    private static CommandKind Holding(string word, Func<string, Claims, NodaTime.Duration?, LedgerCommand> make) =>
        new(
            word,
            ["claims", "expiresAfter"],
            Held,
            (value, id) =>
                ClaimsForm.Read(value, "claims") is { } claims ? make(id, claims, value.SpanIfAny("expiresAfter")) : null
        );

    private static IEnumerable<Member> Held(LedgerCommand command) =>
        [
            ("claims", ClaimsForm.Write(((ReservationRequest)command).Claims)),
            ("expiresAfter", ((ReservationRequest)command).ExpiresAfter is { } span ? KeptParts.Write(span) : null),
        ];

    private static CommandKind Ending(
        string word,
        Func<LedgerCommand, Claims?> amounts,
        Func<string, string, Claims?, LedgerCommand> make
    ) =>
        new(
            word,
            ["reservation", "amounts"],
            command =>
                [
                    ("reservation", DocumentValue.Of((command as Posting)?.Reservation ?? ((Voiding)command).Reservation)),
                    ("amounts", ClaimsForm.Write(amounts(command))),
                ],
            (value, id) =>
                value.Identifier("reservation") is { } reservation
                    ? make(id, reservation, ClaimsForm.ReadIfAny(value, "amounts"))
                    : null
        );

    private static CommandKind Adjusting(string word, Func<string, Claims, string?, LedgerCommand> make) =>
        new(
            word,
            ["amounts", "reason"],
            Adjusted,
            (value, id) =>
                ClaimsForm.Read(value, "amounts") is { } amounts ? make(id, amounts, value.KeptTextIfAny("reason")) : null
        );

    private static IEnumerable<Member> Adjusted(LedgerCommand command) =>
        [
            ("amounts", ClaimsForm.Write(((Adjustment)command).Amounts)),
            ("reason", KeptParts.Write(((Adjustment)command).Reason)),
        ];
}
