using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>
/// One thing asked of a register of credit lines, under an id that the client makes and keeps before sending, so that a repetition
/// does nothing more. Content only: when it is asked comes with the call, from which day it holds stands in it.
/// </summary>
public abstract record CreditLineCommand
{
    /// <summary>How long a reason can be, itself allowed.</summary>
    public const int MaximumReason = 2_000;

    private protected CreditLineCommand(string id, CreditLineKey line, LineActor by, string? reason) =>
        (Id, Line, By, Reason) = (
            Identifier.Check(id),
            Guard.Against.Null(line),
            Guard.Against.Null(by),
            reason is null ? null : Keeping.Check(reason, MaximumReason, "\n", nameof(reason))
        );

    /// <summary>The client's id: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'; every command of a register has its own.</summary>
    public string Id { get; }

    /// <summary>The line that it concerns.</summary>
    public CreditLineKey Line { get; }

    /// <summary>Who acts.</summary>
    public LineActor By { get; }

    /// <summary>Why; null when nothing is stated.</summary>
    public string? Reason { get; }

    /// <summary>The id of an earlier command that this one puts right; null for none. The earlier one stays.</summary>
    public string? Corrects { get; private init; }

    /// <summary>The same, putting an earlier command on the line right: with a day in the past it changes what is read of that day from now on.</summary>
    /// <exception cref="ArgumentException">The id is no identifier, or its own.</exception>
    public CreditLineCommand Correcting(string command) =>
        Identifier.Check(command) == Id
            ? throw Refusal.Invalid(nameof(command), $"The command '{Id}' cannot correct itself.")
            : this with
            {
                Corrects = command,
            };

    /// <summary>Proposes terms; the id is also that of the proposal.</summary>
    /// <exception cref="ArgumentException">The id is no identifier, or the reason blank or too long.</exception>
    public static LineProposal Propose(
        string id,
        CreditLineKey line,
        CreditLineTerms terms,
        LineActor by,
        string? reason = null
    ) => new(id, line, Guard.Against.Null(terms), by, reason);

    /// <summary>Says that a proposal has been brought before those who approve.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="line">The line.</param>
    /// <param name="proposal">The id of the proposal.</param>
    /// <param name="request">The id of the approval request.</param>
    /// <param name="by">Who acts.</param>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static ProposalStep Submit(string id, CreditLineKey line, string proposal, string request, LineActor by) =>
        new(id, line, proposal, Guard.Against.Null(request), by, null);

    /// <summary>Takes a proposal back, also when it was declined. What is granted cannot be taken back.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason blank or too long.</exception>
    public static ProposalStep Withdraw(string id, CreditLineKey line, string proposal, LineActor by, string reason) =>
        new(id, line, proposal, null, by, Guard.Against.Null(reason));

    /// <summary>Grants a proposal.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="line">The line.</param>
    /// <param name="proposal">The id of the proposal.</param>
    /// <param name="approval">The id of the approval request; null where nobody has to approve, as for a renewal.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason blank or too long.</exception>
    public static LineGrant Grant(
        string id,
        CreditLineKey line,
        string proposal,
        string? approval,
        LineActor by,
        string? reason = null
    ) => new(id, line, proposal, approval, by, reason);

    /// <summary>Suspends a line, until a day or until it is resumed. An automation may.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="line">The line.</param>
    /// <param name="from">The first day.</param>
    /// <param name="until">The day on which it ends by itself, no longer suspended; null for open.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or the reason blank or too long.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    public static LineIntervention Suspend(
        string id,
        CreditLineKey line,
        LocalDate from,
        LocalDate? until,
        LineActor by,
        string reason
    ) => new(id, line, InterventionKind.Suspend, from, until, by, Guard.Against.Null(reason));

    /// <summary>Ends a suspension from a day on. An automation may.</summary>
    /// <inheritdoc cref="Suspend" path="/exception[1]"/>
    public static LineIntervention Resume(string id, CreditLineKey line, LocalDate from, LineActor by, string reason) =>
        new(id, line, InterventionKind.Resume, from, null, by, Guard.Against.Null(reason));

    /// <summary>Stops a line from a day on, until a person lifts it. Only a person may.</summary>
    /// <inheritdoc cref="Suspend" path="/exception[1]"/>
    public static LineIntervention Stop(string id, CreditLineKey line, LocalDate from, LineActor by, string reason) =>
        new(id, line, InterventionKind.Stop, from, null, by, Guard.Against.Null(reason));

    /// <summary>Lifts a stop from a day on. Only a person may.</summary>
    /// <inheritdoc cref="Suspend" path="/exception[1]"/>
    public static LineIntervention Lift(string id, CreditLineKey line, LocalDate from, LineActor by, string reason) =>
        new(id, line, InterventionKind.Lift, from, null, by, Guard.Against.Null(reason));

    /// <summary>Puts a line below another one from a day on, in place of the one it was below.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="line">The line below: of an account, or of a segment, which can only be below its own main line.</param>
    /// <param name="parent">The main line of an account.</param>
    /// <param name="kind">Shared or set aside.</param>
    /// <param name="from">The first day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <exception cref="ArgumentException">The id is no identifier, the line is its own parent, or a segment is misplaced.</exception>
    public static FamilyLinking Link(
        string id,
        CreditLineKey line,
        CreditLineKey parent,
        FamilyLinkKind kind,
        LocalDate from,
        LineActor by,
        string? reason = null
    ) => new(id, line, new FamilyLink(Guard.Against.Null(parent), kind), from, by, reason);

    /// <summary>Takes a line out of its family from a day on.</summary>
    /// <exception cref="ArgumentException">The id is no identifier, or the line is that of a segment, which always belongs to its account.</exception>
    public static FamilyLinking Unlink(string id, CreditLineKey line, LocalDate from, LineActor by, string? reason = null) =>
        new(id, line, null, from, by, reason);

    /// <summary>
    /// The lines that the command looks at, in their order: what a store locks before it decides. A grant or a link looks at all
    /// lines above its own, and at those directly below any of these.
    /// </summary>
    /// <param name="view">What is recorded.</param>
    public ImmutableArray<CreditLineKey> LinesTouched(ICreditLineView view)
    {
        Guard.Against.Null(view);
        if (this is not (LineGrant or LineProposal or FamilyLinking))
        {
            return [Line];
        }
        var above = FamilyCheck.EverAbove(view, this is FamilyLinking { Above: { } link } ? [Line, link.Parent] : [Line]);
        return [.. above.Concat(above.SelectMany(view.ChildrenOf)).Distinct().Order()];
    }

    /// <summary>Yes or no to a command whose id is new.</summary>
    internal abstract CreditLineAnswer Decide(CreditLineDraft draft);

    /// <summary>The first field that differs from what was carried out under the same id.</summary>
    internal CreditLineField? DifferenceTo(CreditLineCommand other) =>
        other.GetType() != GetType() ? CreditLineField.Kind
        : Line != other.Line ? CreditLineField.Line
        : Differs(other) is { } field ? field
        : By != other.By ? CreditLineField.By
        : Reason != other.Reason ? CreditLineField.Reason
        : Corrects != other.Corrects ? CreditLineField.Corrects
        : null;

    private protected abstract CreditLineField? Differs(CreditLineCommand earlier);
}
