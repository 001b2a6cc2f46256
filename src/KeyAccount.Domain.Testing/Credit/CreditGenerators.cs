using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>
/// Generators of credit: debtors on every track and of every grade, whose answers lie below, on and above every cut of a policy, whose
/// amounts lie around its caps, and of whom a part is not known. As of 30 June 2024, in the currency of the policy.
/// </summary>
public static class CreditGenerators
{
    private static readonly LocalDate AsOf = new(2024, 6, 30);

    /// <summary>Debtors around the cuts of the shipped policy, with a unit of 1,000 euros.</summary>
    public static Gen<CreditFacts> Facts { get; } =
        FactsFor(CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) }));

    /// <summary>Debtors around the cuts of a policy: a third fully known, a third with some answers forgotten, a third by the mix.</summary>
    public static Gen<CreditFacts> FactsFor(CreditPolicy policy, AnswerMix? mix = null)
    {
        var debtors = new CreditDraw(Guard.Against.Null(policy), AsOf);
        return Draw.From(draw => debtors.Facts(draw, mix ?? AnswerMix.Default));
    }

    /// <summary>Two to four debtors of one corporate family, whose seller has the same receivables.</summary>
    public static Gen<ImmutableArray<CreditFacts>> FamiliesFor(CreditPolicy policy) =>
        from first in FactsFor(policy)
        from others in FactsFor(policy).ListOf(3)
        from count in Gen.Choose(1, 3)
        select others
            .Take(count)
            .Prepend(first)
            .Select(
                (member, number) =>
                    member with
                    {
                        Account = FormattableString.Invariant($"A-{number + 1}"),
                        FamilyHead = "A-1",
                        SellerReceivables = first.SellerReceivables,
                    }
            )
            .ToImmutableArray();

    /// <summary>Files of finance with gaps.</summary>
    public static Gen<CreditFile> Files { get; } = Facts.Select(facts => facts.File!);

    /// <summary>Statements sound, weak and with missing lines; a year end up to 19 months back.</summary>
    public static Gen<FinancialStatement> Statements { get; } = Draw.From(draw => CreditParts.Statement(draw, AsOf, "R-1"));

    /// <summary>Registers, most of them empty, with events on and beside the days from which they no longer count.</summary>
    public static Gen<CreditEvents> Events { get; } = Draw.From(draw => CreditParts.Events(draw, AsOf, [6, 24]));

    /// <summary>Agency reports up to 13 months old, some without a class.</summary>
    public static Gen<AgencyReport> Reports { get; } =
        Draw.From(draw => new AgencyReport(
            AsOf.PlusMonths(-draw.Pick(0, 1, 12, 13)),
            draw.Chance(20) ? null : draw.Pick(Enum.GetValues<ExternalClass>())
        ));

    /// <summary>Securities of every form, in force, expired, not written.</summary>
    public static Gen<Security> Securities { get; } =
        Draw.From(draw => CreditParts.Security(draw, Money.OfMinor(draw.Between(0, 10_000_000), Currency.Eur), AsOf));

    /// <summary>Payment terms of every form.</summary>
    public static Gen<PaymentTerms> PaymentTerms { get; } = Draw.From(CreditParts.Terms);

    /// <summary>Terms with caps, factors and shares that a seller could agree on.</summary>
    public static Gen<CreditTerms> Terms { get; } =
        Draw.From(draw => new CreditTerms
        {
            Unit = PolicyUnit.Of(Money.OfMinor(draw.Pick(1, 1_000, 100_000, 5_000_000), draw.Pick(Currency.Eur, Currency.Jpy))),
            StarterCap = draw.Pick(0m, 0.2m, 1m),
            TradeCap = draw.Pick(1m, 3m, 5.5m),
            ReportCap = draw.Pick(5.5m, 10m),
            UnauditedCap = draw.Pick(10m, 20m, 100m),
            NeedFactor = draw.Pick(1m, 1.1m, 10m),
            TrustFactor = draw.Pick(0m, 1.25m, 10m),
            LossGivenDefault = Share.FromBasisPoints(draw.Pick(1, 6_000, 10_000)),
            ConcentrationShare = Share.FromBasisPoints(draw.Pick(0, 1_000, 10_000)),
            RaisePace = Share.FromBasisPoints(draw.Pick(0, 2_500, 10_000)),
        });

    /// <summary>The shipped tables and scorecards with such terms.</summary>
    public static Gen<CreditPolicy> Policies { get; } = Terms.Select(CreditPolicy.Shipped);
}
