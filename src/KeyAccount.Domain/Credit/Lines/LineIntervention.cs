using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Suspends or stops a line, or ends that.</summary>
/// <remarks>
/// Only what is recorded after a suspension or a stop ends it, from its own first day on. So a stop that is recorded late holds in
/// spite of an earlier lift, whatever its day.
/// </remarks>
public sealed record LineIntervention : CreditLineCommand
{
    internal LineIntervention(
        string id,
        CreditLineKey line,
        InterventionKind kind,
        LocalDate from,
        LocalDate? until,
        LineActor by,
        string reason
    )
        : base(id, line, by, reason)
    {
        if (until <= from)
        {
            throw Quantities.Refusal.OutOfRange(
                nameof(until),
                $"A suspension until {until:uuuu-MM-dd} ends before it begins on {from:uuuu-MM-dd}."
            );
        }
        (Kind, From, Until) = (kind, from, until);
    }

    /// <summary>What is done.</summary>
    public InterventionKind Kind { get; }

    /// <summary>The first day.</summary>
    public LocalDate From { get; }

    /// <summary>The day on which a suspension ends by itself, no longer suspended; null when it does not.</summary>
    public LocalDate? Until { get; }

    internal override CreditLineAnswer Decide(CreditLineDraft draft) =>
        Kind switch
        {
            InterventionKind.Suspend => draft.Accept(),
            InterventionKind.Resume => draft.Own.SuspensionOn(From) is null ? Nothing(draft) : draft.Accept(),
            InterventionKind.Stop => By.IsPerson ? draft.Accept() : draft.Refuse(CreditLineRefusalReason.PersonNeeded),
            InterventionKind.Lift => !By.IsPerson ? draft.Refuse(CreditLineRefusalReason.PersonNeeded)
            : draft.Own.StopOn(From) is null ? Nothing(draft)
            : draft.Accept(),
        };

    private protected override CreditLineField? Differs(CreditLineCommand earlier) =>
        earlier is not LineIntervention other ? CreditLineField.Kind
        : Kind != other.Kind ? CreditLineField.Intervention
        : (From, Until) != (other.From, other.Until) ? CreditLineField.Days
        : null;

    private static CreditLineAnswer Nothing(CreditLineDraft draft) => draft.Refuse(CreditLineRefusalReason.NothingToLift);
}
