using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A security behind a line, with the conditions under which it counts.</summary>
public sealed record SecuredPart
{
    private SecuredPart(Security security, SecuredPlacement placement) => (Security, Placement) = (security, placement);

    /// <summary>The security; for credit insurance its amount is the lower of the insurer's limits.</summary>
    public Security Security { get; }

    /// <summary>On top of the limit or included in it.</summary>
    public SecuredPlacement Placement { get; }

    /// <summary>The last day, itself included, to declare what is overdue to the insurer; null while nothing is to be declared.</summary>
    public LocalDate? DeclareBy { get; private init; }

    /// <summary>The day on which it was declared; null when it is not known to be.</summary>
    public LocalDate? DeclaredOn { get; private init; }

    /// <summary>A security on top of the limit.</summary>
    /// <exception cref="ArgumentException">The amount is no money.</exception>
    public static SecuredPart OnTop(Security security) => new(Checked(security), SecuredPlacement.OnTop);

    /// <summary>A security that is included in the limit.</summary>
    /// <inheritdoc cref="OnTop" path="/exception"/>
    public static SecuredPart Included(Security security) => new(Checked(security), SecuredPlacement.Included);

    /// <summary>The same, with something to be declared to the insurer.</summary>
    /// <param name="by">The last day, itself included; after it an undeclared security counts nothing.</param>
    /// <param name="declaredOn">The day on which it was declared; null when it is not known to be.</param>
    public SecuredPart Declaring(LocalDate by, LocalDate? declaredOn = null) =>
        this with
        {
            DeclareBy = by,
            DeclaredOn = declaredOn,
        };

    /// <summary>What it is worth on a day, and why if it is nothing.</summary>
    /// <param name="on">The day.</param>
    /// <param name="terms">At what share of its amount it is taken.</param>
    public SecuredWorth WorthOn(LocalDate on, SecurityTerms terms)
    {
        Guard.Against.Null(terms);
        var worth = terms.Worth(Security, on);
        var condition =
            !(Security.WrittenOn <= on) ? SecuredCondition.NotWritten
            : Security.ExpiresOn <= on ? SecuredCondition.Expired
            : DeclareBy < on && !(DeclaredOn <= DeclareBy) ? SecuredCondition.NotDeclared
            : worth.IsPositive ? SecuredCondition.InForce
            : SecuredCondition.Worthless;
        return new(this, condition, condition == SecuredCondition.InForce ? worth : Money.Zero(worth.Currency));
    }

    private static Security Checked(Security security) =>
        Guard.Against.Null(security).Amount.Currency.IsNone
            ? throw new ArgumentException("A security needs an amount of money.", nameof(security))
            : security;
}
