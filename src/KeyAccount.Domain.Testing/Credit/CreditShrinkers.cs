using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Simpler things of credit that still are valid: less is known, nothing happened, amounts nearer to zero.</summary>
public static class CreditShrinkers
{
    /// <summary>Debtors of whom one thing less is known, or with one amount nearer to zero.</summary>
    public static IEnumerable<CreditFacts> Shrink(CreditFacts facts)
    {
        Guard.Against.Null(facts);
        var behaviour = facts.Behaviour;
        CreditFacts[] simpler =
        [
            facts with
            {
                Contribution = null,
            },
            facts with
            {
                CurrentLine = null,
            },
            facts with
            {
                FamilyHead = null,
            },
            facts with
            {
                TermsDays = null,
            },
            facts with
            {
                CriticalSupply = null,
            },
            facts with
            {
                NotSupplied = EvidenceKinds.None,
            },
            facts with
            {
                NetSales = null,
            },
            facts with
            {
                SellerReceivables = null,
            },
            facts with
            {
                Behaviour = behaviour with { Scored = PaymentConduct.Unknown },
            },
            facts with
            {
                Behaviour = behaviour with { HighestRepaid = null },
            },
            facts with
            {
                Behaviour = behaviour with { HighestNotOverdue = null },
            },
            facts with
            {
                Behaviour = behaviour with { SalesWithTax = null },
            },
            facts with
            {
                Behaviour = behaviour with { AgreedDays = null },
            },
            .. facts.File is { } file ? Shrink(file).Select(smaller => facts with { File = smaller }) : [],
            .. Nearer(facts.NetSales).Select(amount => facts with { NetSales = amount }),
            .. Nearer(facts.SellerReceivables).Select(amount => facts with { SellerReceivables = amount }),
            .. Nearer(behaviour.HighestRepaid)
                .Select(amount => facts with { Behaviour = behaviour with { HighestRepaid = amount } }),
            .. CreditFeatures
                .All.Where(feature => feature.TryRead(facts, out _))
                .Select(feature => facts.With(feature, null))
                .Where(less => less.File?.Statement is null || less.File.Statement == facts.File?.Statement),
        ];
        return simpler.Where(one => one != facts);
    }

    /// <summary>Files without one of the things that they hold.</summary>
    public static IEnumerable<CreditFile> Shrink(CreditFile file)
    {
        Guard.Against.Null(file);
        CreditFile[] simpler =
        [
            file with
            {
                Statement = null,
            },
            file with
            {
                Report = null,
            },
            file with
            {
                Securities = [],
            },
            file with
            {
                Terms = null,
            },
            file with
            {
                RequestedLine = null,
            },
            file with
            {
                LineSixMonthsAgo = null,
            },
            file with
            {
                Prepays = null,
            },
            file with
            {
                BudgetConfirmed = null,
            },
            file with
            {
                LegalBasisKnown = null,
            },
            file with
            {
                CriticalSupply = null,
            },
            file with
            {
                Events = file.Events is null ? null : CreditEvents.None,
            },
            .. file.Events is { } events ? Shrink(events).Select(fewer => file with { Events = fewer }) : [],
        ];
        return simpler.Where(one => one != file);
    }

    /// <summary>Registers with one event less.</summary>
    public static IEnumerable<CreditEvents> Shrink(CreditEvents events) =>
        Guard.Against.Null(events).All.Select(happened => CreditEvents.Of(events.All.Remove(happened)));

    private static IEnumerable<Money> Nearer(Money? amount) => amount is { } money ? QuantityShrinkers.Shrink(money) : [];
}
