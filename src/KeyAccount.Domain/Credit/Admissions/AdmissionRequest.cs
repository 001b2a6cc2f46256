using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using NodaTime;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>
/// A step of a document that is to be recorded if it may happen: an order placed, changed or taken back, a delivery, an invoice, a
/// payment. The id of the step makes it repeatable.
/// </summary>
public sealed record AdmissionRequest
{
    private AdmissionRequest(ExposureStep step, LocalDate on, ExposureTerms terms) => (Step, On, Terms) = (step, on, terms);

    /// <summary>What is to happen.</summary>
    public ExposureStep Step { get; }

    /// <summary>The day on which lines, horizon and rates are looked at.</summary>
    public LocalDate On { get; }

    /// <summary>How much of each stage counts: the same terms for everything that is booked of a debtor.</summary>
    public ExposureTerms Terms { get; }

    /// <summary>The rates; none unless stated.</summary>
    public ExposureRates Rates { get; private init; } = ExposureRates.None;

    /// <summary>The policy that checks; null when only the line is asked.</summary>
    public CreditCheckPolicy? Policy { get; private init; }

    /// <summary>What the host knows of the account for the check; null without a policy.</summary>
    public CreditCheckFacts? Facts { get; private init; }

    /// <summary>Whether it happened anyway, as with goods that have left: then it is recorded, above the line too.</summary>
    public bool HasHappened { get; private init; }

    /// <summary>A request.</summary>
    /// <param name="step">What is to happen.</param>
    /// <param name="on">The day on which it is decided.</param>
    /// <param name="terms">How much of each stage counts.</param>
    public static AdmissionRequest Of(ExposureStep step, LocalDate on, ExposureTerms terms) =>
        new(Guard.Against.Null(step), on, Guard.Against.Null(terms));

    /// <summary>The same at rates.</summary>
    public AdmissionRequest At(ExposureRates rates) => this with { Rates = Guard.Against.Null(rates) };

    /// <summary>
    /// The same, checked by a policy before the line is asked. Increment, exposure, line and its end come from what is recorded, whatever
    /// the facts say of them; so does a state of the line that is stricter.
    /// </summary>
    /// <param name="policy">The policy.</param>
    /// <param name="facts">What the host knows: checkpoint, what is overdue, holds, terms, behaviour.</param>
    public AdmissionRequest CheckedBy(CreditCheckPolicy policy, CreditCheckFacts facts) =>
        this with
        {
            Policy = Guard.Against.Null(policy),
            Facts = Guard.Against.Null(facts),
        };

    /// <summary>The same for what happened anyway, or what an authority released: checked and recorded, but never refused.</summary>
    public AdmissionRequest Happened() => this with { HasHappened = true };
}
