using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>
/// One thing asked of a register, under an id that the client makes and keeps before sending, so that a repetition does nothing
/// more. Content only: when it is asked comes with the call.
/// </summary>
public abstract record ApprovalCommand
{
    private protected ApprovalCommand(string id, string person, string? reason) =>
        (Id, Person, Reason) = (
            Identifier.Check(id),
            Identifier.Check(person),
            reason is null ? null : ApprovalBounds.Check(reason, nameof(reason))
        );

    /// <summary>The client's id: 1 to 64 characters of A-Z, a-z, 0-9, '.', '_' and '-'; every command of a register has its own.</summary>
    public string Id { get; }

    /// <summary>Who acts.</summary>
    public string Person { get; }

    /// <summary>Why; null when nothing is stated.</summary>
    public string? Reason { get; }

    /// <summary>Asks for something; the id is also that of the request.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="requester">Who asks.</param>
    /// <param name="content">What is asked.</param>
    /// <param name="replaces">The open or approved request that it takes the place of; null for none.</param>
    /// <param name="reason">Why; 1 to 2,000 characters.</param>
    /// <exception cref="ArgumentException">A name is no identifier, the reason is blank or too long, or it replaces itself.</exception>
    public static Submission Submit(
        string id,
        string requester,
        ApprovalContent content,
        string? replaces = null,
        string? reason = null
    ) => new(id, requester, Guard.Against.Null(content), replaces, reason);

    /// <summary>Says yes to the open step of a column.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="request">The request.</param>
    /// <param name="fingerprint">That of the content which was seen.</param>
    /// <param name="person">Who signs.</param>
    /// <param name="column">For which column.</param>
    /// <param name="onBehalfOf">The delegator; null for the person's own authority.</param>
    /// <param name="reason">Why; may be left out.</param>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason is blank or too long.</exception>
    public static Ballot Approve(
        string id,
        string request,
        string fingerprint,
        string person,
        string column,
        string? onBehalfOf = null,
        string? reason = null
    ) => new(id, request, Guard.Against.Null(fingerprint), person, column, onBehalfOf, reason, isYes: true);

    /// <summary>Says no, which ends the request.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="request">The request.</param>
    /// <param name="fingerprint">That of the content which was seen.</param>
    /// <param name="person">Who says no: somebody who could say yes.</param>
    /// <param name="column">For which column.</param>
    /// <param name="reason">Why; not to be left out.</param>
    /// <param name="onBehalfOf">The delegator; null for the person's own authority.</param>
    /// <inheritdoc cref="Approve" path="/exception"/>
    public static Ballot Decline(
        string id,
        string request,
        string fingerprint,
        string person,
        string column,
        string reason,
        string? onBehalfOf = null
    ) =>
        new(id, request, Guard.Against.Null(fingerprint), person, column, onBehalfOf, Guard.Against.Null(reason), isYes: false);

    /// <summary>Takes an open request back; only who asked can.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason is blank or too long.</exception>
    public static RequestClosing Withdraw(string id, string request, string person, string? reason = null) =>
        new(id, request, person, reason, ClosingKind.Withdrawal);

    /// <summary>Makes an open or approved request void. Who may do so is the host's affair; it never grants anything.</summary>
    /// <exception cref="ArgumentException">A name is no identifier, or the reason is blank or too long.</exception>
    public static RequestClosing Annul(string id, string request, string person, string reason) =>
        new(id, request, person, Guard.Against.Null(reason), ClosingKind.Annulment);

    /// <summary>Writes down that the time of a request or approval has run out. It changes no state.</summary>
    /// <exception cref="ArgumentException">A name is no identifier.</exception>
    public static RequestClosing RecordEnd(string id, string request, string person) =>
        new(id, request, person, null, ClosingKind.TimeRanOut);

    internal abstract ApprovalAnswer Decide(Instant at, Authority authority, IApprovalView view);

    /// <summary>The first field that differs from what was carried out under the same id.</summary>
    internal ApprovalField? DifferenceTo(ApprovalCommand earlier) =>
        earlier.GetType() != GetType() ? ApprovalField.Kind
        : Differs(earlier) is { } field ? field
        : Reason != earlier.Reason ? ApprovalField.Reason
        : null;

    private protected abstract ApprovalField? Differs(ApprovalCommand earlier);

    private protected ApprovalAnswer Refused(
        Instant at,
        ApprovalRefusalReason reason,
        ApprovalRequest? request = null,
        ApprovalRoute? route = null,
        ApprovalStep? step = null
    ) =>
        ApprovalAnswer.Refused(
            this,
            at,
            new()
            {
                Reason = reason,
                State = request?.StateAt(at),
                Route = route,
                Step = step,
            }
        );

    /// <summary>The caller's time, or that of the last entry about the request when it is later.</summary>
    private protected static Instant Time(ApprovalRequest request, Instant at) => Instant.Max(request.ChangedAt, at);
}
