using Ardalis.GuardClauses;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <content>How commands are made.</content>
public abstract partial record LedgerCommand
{
    /// <summary>Opens a line.</summary>
    /// <exception cref="ArgumentException">The id or the name is no identifier.</exception>
    public static LineOpening OpenLine(string id, string line, LineTerms terms) => new(id, line, Guard.Against.Null(terms));

    /// <summary>Gives a line other terms. Never refused for what is used: a cut leaves an excess that blocks admissions only.</summary>
    /// <exception cref="ArgumentException">The id or the name is no identifier.</exception>
    public static TermsChange ChangeTerms(string id, string line, LineTerms terms) => new(id, line, Guard.Against.Null(terms));

    /// <summary>Holds amounts on all the lines, or nothing when they do not fit on every one.</summary>
    /// <param name="id">The client's id, and that of the reservation.</param>
    /// <param name="claims">The amounts, zero allowed: an amount that adds nothing always fits.</param>
    /// <param name="expiresAfter">The interval after which it expires, at most 36,525 days; null for never.</param>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or the interval not above.</exception>
    public static ReservationRequest Reserve(string id, Claims claims, Duration? expiresAfter) =>
        new(id, Guard.Against.Null(claims), expiresAfter, upTo: false, replaces: null);

    /// <summary>
    /// Holds as much as is free on every one of the lines, at most what is asked; refused when nothing is free. The reservation
    /// tells how much it is.
    /// </summary>
    /// <param name="id">The client's id, and that of the reservation.</param>
    /// <param name="claims">The same amount on each line, above zero.</param>
    /// <param name="expiresAfter">The interval after which it expires, at most 36,525 days; null for never.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or the amounts differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is not above zero, or the interval not.</exception>
    public static ReservationRequest ReserveUpTo(string id, Claims claims, Duration? expiresAfter) =>
        new(id, Guard.Against.Null(claims), expiresAfter, upTo: true, replaces: null);

    /// <summary>
    /// Voids a pending reservation and makes another in one step, as when an order is changed: on each line only what is added
    /// must fit, so that a smaller amount or another expiry is never refused.
    /// </summary>
    /// <param name="id">The client's id, and that of the new reservation.</param>
    /// <param name="reservation">The one replaced.</param>
    /// <param name="claims">The new amounts, zero allowed; the lines may be others.</param>
    /// <param name="expiresAfter">The interval after which the new one expires, at most 36,525 days; null for never.</param>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero, or the interval not above.</exception>
    public static ReservationRequest Replace(string id, string reservation, Claims claims, Duration? expiresAfter) =>
        new(id, Guard.Against.Null(claims), expiresAfter, upTo: false, replaces: Guard.Against.Null(reservation));

    /// <summary>Posts all that is held.</summary>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    public static Posting Post(string id, string reservation) => new(id, reservation, amounts: null, holdsRest: false);

    /// <summary>Posts at most what is held and frees the rest; zero posts nothing and frees all.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="reservation">The id of the reservation.</param>
    /// <param name="amounts">An amount for each line of the reservation, not below zero.</param>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public static Posting Post(string id, string reservation, Claims amounts) =>
        new(id, reservation, Guard.Against.Null(amounts), holdsRest: false);

    /// <summary>
    /// Posts at most what is held, as for a partial delivery, and holds the rest again under the id of this command, with the
    /// expiry of the first hold. It adds nothing, so it is never refused for a limit.
    /// </summary>
    /// <inheritdoc cref="Post(string, string, Claims)" path="/param|/exception"/>
    public static Posting PostAndHoldRest(string id, string reservation, Claims amounts) =>
        new(id, reservation, Guard.Against.Null(amounts), holdsRest: true);

    /// <summary>Frees all that is held.</summary>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    public static Voiding Void(string id, string reservation) => new(id, reservation, amounts: null);

    /// <summary>Frees all that is held, if it is what the caller believes it to be: a part cannot be voided.</summary>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public static Voiding Void(string id, string reservation, Claims amounts) =>
        new(id, reservation, Guard.Against.Null(amounts));

    /// <summary>
    /// Writes down that a reservation expired, for those who read the entries. No figure depends on it: an expired reservation
    /// stops counting by itself.
    /// </summary>
    /// <exception cref="ArgumentException">An id is no identifier, or both are the same.</exception>
    public static Lapse RecordExpiry(string id, string reservation) => new(id, reservation);

    /// <summary>Adds a cost that was incurred without a reservation: always recorded, even above the limit.</summary>
    /// <exception cref="ArgumentException">The id is no identifier, or the reason blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An amount is below zero.</exception>
    public static Adjustment Incur(string id, Claims amounts, string? reason = null) =>
        new(id, AdjustmentKind.Incurred, Guard.Against.Null(amounts), reason, corrects: null);

    /// <summary>Takes off what was paid, credited or refunded: it gives room back.</summary>
    /// <inheritdoc cref="Incur" path="/exception"/>
    public static Adjustment Repay(string id, Claims amounts, string? reason = null) =>
        new(id, AdjustmentKind.Repaid, Guard.Against.Null(amounts), reason, corrects: null);

    /// <summary>Changes what is posted, up or down, because exchange rates or prices moved.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="amounts">The changes, signed.</param>
    /// <param name="reason">Why, such as the day of the rates.</param>
    /// <exception cref="ArgumentException">The id is no identifier, or the reason blank.</exception>
    public static Adjustment Revalue(string id, Claims amounts, string reason) =>
        new(id, AdjustmentKind.Revalued, Guard.Against.Null(amounts), Guard.Against.Null(reason), corrects: null);

    /// <summary>Puts an earlier entry right by a further one, which may be on other lines; the earlier one stays.</summary>
    /// <param name="id">The client's id.</param>
    /// <param name="entry">The id of the command that is corrected.</param>
    /// <param name="amounts">The changes of what is posted, signed.</param>
    /// <param name="reason">Why.</param>
    /// <exception cref="ArgumentException">An id is no identifier, both are the same, or the reason is blank.</exception>
    public static Adjustment Correct(string id, string entry, Claims amounts, string reason) =>
        new(id, AdjustmentKind.Corrected, Guard.Against.Null(amounts), Guard.Against.Null(reason), Guard.Against.Null(entry));
}
