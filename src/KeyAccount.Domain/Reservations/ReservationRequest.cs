using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks to hold amounts on lines, perhaps in place of an earlier reservation.</summary>
public sealed record ReservationRequest : LedgerCommand
{
    internal ReservationRequest(string id, Claims claims, Duration? expiresAfter, bool upTo, string? replaces)
        : base(id)
    {
        Claims = claims.NotNegative(nameof(claims));
        ExpiresAfter = LedgerBounds.Check(expiresAfter);
        (UpTo, Replaces) = (upTo, replaces is null ? null : Other(replaces));
        if (upTo && claims.All.Any(claim => claim.Amount != claims.All[0].Amount || claim.Amount.IsZero))
        {
            throw new ArgumentException(
                $"'As much as is free' needs one amount above zero for every line, not {claims}.",
                nameof(claims)
            );
        }
    }

    /// <summary>The amounts asked for.</summary>
    public Claims Claims { get; }

    /// <summary>The interval after which it expires; null for never.</summary>
    public Duration? ExpiresAfter { get; }

    /// <summary>Whether less is taken when less is free.</summary>
    public bool UpTo { get; }

    /// <summary>The id of the reservation that it replaces; null when it is a new one.</summary>
    public string? Replaces { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) =>
        Replaces is not null && view.ReservationOf(Replaces) is { } replaced
            ? [.. Claims.Lines.Union(replaced.Held.Lines, StringComparer.Ordinal).Order(StringComparer.Ordinal)]
            : [.. Claims.Lines];

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        var replaced = Replaces is null ? null : view.ReservationOf(Replaces);
        var lines = LineLook.Of(LinesTouched(view), at, view);
        var taken = UpTo ? AsMuchAsFits(lines) : Claims;
        var refusal = Replaces is null ? null : WhyNot(Replaces, replaced, lines.At, view);
        ImmutableArray<LineRefusal> shortages =
        [
            .. taken.All.Select(claim => Examine(claim, lines[claim.Line], replaced)).OfType<LineRefusal>(),
        ];
        if (refusal is not null || !shortages.IsEmpty)
        {
            var reasons = shortages.Select(shortage => shortage.Reason);
            return LedgerAnswer.Refused(
                this,
                lines.At,
                new()
                {
                    Reason = (refusal is null ? reasons : reasons.Append(refusal.Reason)).Min(),
                    Lines = shortages,
                    Reservation = replaced,
                }
            );
        }
        return LedgerAnswer.Accepted(Hold(taken, replaced, lines));
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry.Command is not ReservationRequest other ? CommandField.Kind
        : DifferenceOf(Claims, other.Claims) is { } field ? field
        : ExpiresAfter != other.ExpiresAfter ? CommandField.ExpiresAfter
        : UpTo != other.UpTo ? CommandField.UpTo
        : Replaces != other.Replaces ? CommandField.Replaces
        : null;

    private static LedgerRefusal? WhyNot(string id, Reservation? replaced, Instant at, ILedgerView view) =>
        replaced is null ? ReservationLook.Missing(id, view)
        : ReservationLook.Over(replaced, at) is { } reason ? new() { Reason = reason, Reservation = replaced }
        : null;

    /// <summary>The amount on every line, cut to what is free on the tightest one; as asked where nothing is, to be refused.</summary>
    private Claims AsMuchAsFits(LineLook lines)
    {
        var asked = Claims.All[0].Amount;
        var fitting = Claims
            .All.Select(claim => lines[claim.Line])
            .Where(headroom => headroom?.Terms.Currency == asked.Currency)
            .Aggregate(asked.MinorUnits, (least, headroom) => Math.Min(least, headroom!.Free.MinorUnits));
        return fitting == 0 ? Claims : Claims.OnEach(Money.OfMinor(fitting, asked.Currency), Claims.Lines);
    }

    /// <summary>Why the amount does not fit on the line; null when it does. What adds nothing to the line always fits.</summary>
    private static LineRefusal? Examine(Claim claim, Headroom? headroom, Reservation? replaced)
    {
        if (headroom is null || headroom.Terms.Currency != claim.Amount.Currency)
        {
            var unfit = headroom is null ? RefusalReason.LineNotFound : RefusalReason.DifferentCurrency;
            return new(claim.Line, unfit, claim.Amount, claim.Amount, headroom);
        }
        var added = claim.Amount - (replaced?.Held.AmountOn(claim.Line) ?? Money.Zero(claim.Amount.Currency));
        if (!added.IsPositive || (headroom.Terms.IsOpen && added <= headroom.Free))
        {
            return null;
        }
        return headroom.Terms.IsOpen
            ? new(claim.Line, RefusalReason.LimitExceeded, claim.Amount, added - headroom.Free, headroom)
            : new(claim.Line, RefusalReason.LineClosed, claim.Amount, added, headroom);
    }

    private LedgerEntry Hold(Claims taken, Reservation? replaced, LineLook lines)
    {
        var ended = replaced is null
            ? null
            : ReservationLook.End(this, replaced, lines, ReservationState.Voided, replaced.Held.Zero(), heldAgain: null);
        var draft = new MoveDraft(lines).Hold(taken);
        return new()
        {
            At = lines.At,
            Command = this,
            Resolved = ended?.Resolved,
            Reserved = new()
            {
                Id = Id,
                Held = taken,
                At = lines.At,
                ExpiresAt = lines.At + ExpiresAfter,
            },
            Moves = (replaced is null ? draft : draft.End(replaced)).Moves(),
        };
    }

    private string Other(string replaces) =>
        Identifier.Check(replaces) != Id
            ? replaces
            : throw Refusal.Invalid(
                nameof(replaces),
                $"The reservation '{Id}' cannot replace itself: a new one needs a new id."
            );
}
