using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>Asks to change what is posted without a reservation: a fact, so never refused for a limit or on a closed line.</summary>
public sealed record Adjustment : LedgerCommand
{
    internal Adjustment(string id, AdjustmentKind kind, Claims amounts, string? reason, string? corrects)
        : base(id)
    {
        Kind = kind;
        Amounts = kind is AdjustmentKind.Incurred or AdjustmentKind.Repaid ? amounts.NotNegative(nameof(amounts)) : amounts;
        Reason = reason is null ? null : LedgerBounds.Check(reason, nameof(reason));
        Corrects = corrects is null ? null : Identifier.Check(corrects);
        if (corrects == id)
        {
            throw Refusal.Invalid(nameof(corrects), $"The entry '{id}' cannot correct itself: a correction needs a new id.");
        }
    }

    /// <summary>Why it changes.</summary>
    public AdjustmentKind Kind { get; }

    /// <summary>By how much on each line; what was repaid counts down, a revaluation and a correction have signs.</summary>
    public Claims Amounts { get; }

    /// <summary>The reason in words; null when none is stated.</summary>
    public string? Reason { get; }

    /// <summary>The id of the command that is corrected; null for other kinds.</summary>
    public string? Corrects { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> LinesTouched(ILedgerView view) => [.. Amounts.Lines];

    internal override LedgerAnswer Decide(Instant at, ILedgerView view)
    {
        var lines = LineLook.Of(LinesTouched(view), at, view);
        ImmutableArray<LineRefusal> refusals =
        [
            .. Amounts.All.Select(amount => Examine(amount, lines[amount.Line])).OfType<LineRefusal>(),
        ];
        var reasons = refusals.Select(refusal => refusal.Reason).ToList();
        if (Corrects is not null && view.EntryOf(Corrects) is not { Refusal: null })
        {
            reasons.Add(RefusalReason.EntryNotFound);
        }
        return reasons.Count > 0
            ? LedgerAnswer.Refused(this, lines.At, new() { Reason = reasons.Min(), Lines = refusals })
            : LedgerAnswer.Accepted(
                new()
                {
                    At = lines.At,
                    Command = this,
                    Moves = new MoveDraft(lines).Post(Amounts, Sign).Moves(),
                }
            );
    }

    private protected override CommandField? Differs(LedgerEntry entry) =>
        entry.Command is not Adjustment other || Kind != other.Kind ? CommandField.Kind
        : DifferenceOf(Amounts, other.Amounts) is { } field ? field
        : Corrects != other.Corrects ? CommandField.Corrects
        : Reason != other.Reason ? CommandField.Reason
        : null;

    private int Sign =>
        Kind switch
        {
            AdjustmentKind.Repaid => -1,
            AdjustmentKind.Incurred or AdjustmentKind.Revalued or AdjustmentKind.Corrected => 1,
        };

    private LineRefusal? Examine(Claim amount, Headroom? headroom)
    {
        if (headroom is null || headroom.Terms.Currency != amount.Amount.Currency)
        {
            var unfit = headroom is null ? RefusalReason.LineNotFound : RefusalReason.DifferentCurrency;
            return new(amount.Line, unfit, amount.Amount, amount.Amount, headroom);
        }
        var net = headroom.Net.MinorUnits + (Sign * amount.Amount.MinorUnits);
        return net >= -Money.MaxMinorUnits && Math.Max(0, net) + headroom.Pending.MinorUnits <= Money.MaxMinorUnits
            ? null
            : new(amount.Line, RefusalReason.BeyondBounds, amount.Amount, amount.Amount, headroom);
    }
}
