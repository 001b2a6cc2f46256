using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using NodaTime;
using static KeyAccount.Domain.Tests.Credit.Debtor;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>Random debtors whose answers lie on and beside the thresholds of the shipped policy.</summary>
internal static class AnyDebtor
{
    private static readonly Gen<PaymentConduct> Conduct =
        from late in Gen.Elements(0m, 0.999999m, 1, 5, 9.999999m, 10, 20, 39.999999m, 40, 75)
        from number in Gen.Elements(0, 999, 1_000, 2_500, 5_000, 7_500, 10_000)
        from overdue in Gen.Elements(0, 1, 999, 1_000, 2_500, 5_000, 10_000)
        from oldest in Gen.Elements(0, 5, 6, 15, 16, 31, 60, 61, 90, 91)
        from recent in Gen.Elements(0m, 4.999999m, 5, 15, 40)
        from due in Gen.Elements(6, 6, 12, 5)
        select Prompt with
        {
            Due = due,
            DaysLate = late,
            LateByNumber = Share.FromBasisPoints(number),
            OverdueShare = Share.FromBasisPoints(overdue),
            OldestOverdueDays = oldest,
            DaysLateLastSixMonths = recent,
        };

    private static readonly Gen<FinancialStatement> Statement =
        from profit in Gen.Elements(-90_000, -40_000, -15_000, 10_000, 60_000)
        from equity in Gen.Elements(-100_000, 0, 100_000, 200_000, 350_000)
        from assets in Gen.Elements(300_000, 320_000, 410_000, 500_000)
        from retained in Gen.Elements(-2_000_000, 0, 200_000)
        from audited in Gen.Elements(true, false)
        select Strong with
        {
            Profit = Money.Eur(profit),
            Equity = Money.Eur(equity),
            CurrentAssets = Money.Eur(assets),
            RetainedEarnings = Money.Eur(retained),
            Audited = audited,
        };

    private static readonly Gen<CreditEvents> Events =
        from kind in Gen.Elements(Enum.GetValues<CreditEventKind>())
        from months in Gen.Elements(0, 6, 7, 24, 25)
        from happened in Gen.Choose(0, 9)
        select happened == 0 ? CreditEvents.Of(new CreditEvent(kind, AsOf.PlusMonths(-months))) : CreditEvents.None;

    private static readonly Gen<CreditFile> File =
        from form in Gen.Frequency(
            (9, Gen.Constant(DebtorForm.Company)),
            (1, Gen.Elements(DebtorForm.PublicBody, DebtorForm.NaturalPerson))
        )
        from screening in Gen.Frequency((12, Gen.Constant(ScreeningStatus.Clear)), (1, Gen.Constant(ScreeningStatus.Hit)))
        from events in Events
        from rating in Gen.Elements(Enum.GetValues<ExternalClass>())
        from hasReport in Gen.Elements(true, true, false)
        from statement in Statement
        from hasStatement in Gen.Elements(true, false)
        from request in Gen.Elements<int?>(null, 0, 50, 1_000, 100_000)
        from critical in Gen.Elements(false, false, false, true)
        select Trading.File! with
        {
            Form = form,
            Screening = screening,
            Events = events,
            BudgetConfirmed = true,
            LegalBasisKnown = critical,
            CriticalSupply = critical,
            Report = hasReport ? new(AsOf, rating) : null,
            Statement = hasStatement ? statement : null,
            RequestedLine = request is { } euros ? Money.Eur(euros) : null,
        };

    /// <summary>Every answer that could be missing for a reason of ours is there.</summary>
    public static Gen<CreditFacts> Known { get; } =
        from conduct in Conduct
        from file in File
        from months in Gen.Elements(3, 6, 12, 36, 60)
        from sales in Gen.Elements(0, 5_000, 100_000)
        from repaid in Gen.Elements(0, 500, 5_000)
        from owed in Gen.Elements(0, 1_500, 30_000)
        from receivables in Gen.Elements(0, 20_000, 1_000_000)
        from current in Gen.Elements<int?>(null, 0, 1_000, 50_000)
        select Trading with
        {
            NetSales = Money.Eur(sales),
            SellerReceivables = Money.Eur(receivables),
            CurrentLine = current is { } line ? Money.Eur(line) : null,
            File = file,
            Behaviour = Trading.Behaviour with
            {
                Scored = conduct,
                FirstSale = AsOf.PlusMonths(-months),
                SalesWithTax = Money.Eur(sales),
                HighestRepaid = Money.Eur(repaid),
                HighestNotOverdue = Money.Eur(owed),
            },
        };

    /// <summary>One answer is forgotten.</summary>
    public static Gen<Func<CreditFacts, CreditFacts>> Forgetting { get; } =
        Gen.Elements<Func<CreditFacts, CreditFacts>>(
            debtor => debtor.Paying(conduct => conduct with { DaysLate = null }),
            debtor => debtor.Paying(conduct => conduct with { LateByNumber = null }),
            debtor => debtor.Paying(conduct => conduct with { OverdueShare = null }),
            debtor => debtor.Paying(conduct => conduct with { OldestOverdueDays = null }),
            debtor => debtor.Paying(conduct => conduct with { DaysLatePriorSixMonths = null }),
            debtor => debtor.Paying(conduct => conduct with { Due = null }),
            debtor => debtor.Filed(file => file with { Screening = null }),
            debtor => debtor.Filed(file => file with { Events = null }),
            debtor => debtor.Filed(file => file with { Identity = null }),
            debtor => debtor.Filed(file => file with { Form = null }),
            debtor => debtor with { SellerReceivables = null },
            debtor => debtor with { NetSales = null }
        );

    /// <summary>Known debtors, and some of whom something was forgotten.</summary>
    public static Gen<CreditFacts> Any { get; } =
        from debtor in Known
        from forgetting in Forgetting
        from forgets in Gen.Elements(true, false, false)
        select forgets ? forgetting(debtor) : debtor;

    /// <summary>One piece of evidence is taken away.</summary>
    public static Gen<Func<CreditFacts, CreditFacts>> Removal { get; } =
        Gen.Elements<Func<CreditFacts, CreditFacts>>(
            debtor => debtor.Filed(file => file with { Report = null }),
            debtor => debtor.Filed(file => file with { Statement = null }),
            debtor => debtor.Paying(conduct => conduct with { DueLastSixMonths = 0 }),
            debtor => debtor.Filed(file => file with { LegalEntity = null }),
            debtor =>
                debtor.Filed(file => file with { Statement = file.Statement is { } own ? own with { Audited = null } : null })
        );

    /// <summary>One fact becomes better, the evidence staying what it is.</summary>
    public static Gen<Func<CreditFacts, CreditFacts>> Improvement { get; } =
        Gen.Elements<Func<CreditFacts, CreditFacts>>(
            debtor => Mend(debtor, "SC-01"),
            debtor => Mend(debtor, "SC-02"),
            debtor => Mend(debtor, "SC-03"),
            debtor => Mend(debtor, "SC-04"),
            debtor => Mend(debtor, "SC-05"),
            debtor => Mend(debtor, "SC-06"),
            debtor => Mend(debtor, "SC-07"),
            debtor => Mend(debtor, "SC-08"),
            debtor => Mend(debtor, "SC-09"),
            debtor => Mend(debtor, "SC-10"),
            debtor => debtor.Filed(file => file with { Events = CreditEvents.None }),
            debtor => debtor.Filed(file => file with { Screening = ScreeningStatus.Clear }),
            debtor => debtor with { Behaviour = debtor.Behaviour with { HighestRepaid = Money.Eur(50_000) } },
            debtor => debtor with { NetSales = Money.Eur(500_000) }
        );

    /// <summary>The same debtor with the best answer to one line of the scorecard.</summary>
    public static CreditFacts Mend(CreditFacts debtor, string code) =>
        code switch
        {
            "SC-01" => debtor.Paying(conduct => conduct with { DaysLate = 0 }),
            "SC-02" => debtor.Paying(conduct => conduct with { LateByNumber = Share.Zero }),
            "SC-03" => debtor.Paying(conduct => conduct with { OverdueShare = Share.Zero }),
            "SC-04" => debtor.Paying(conduct => conduct with { OldestOverdueDays = 0 }),
            "SC-05" => debtor.Paying(conduct => conduct with { DaysLateLastSixMonths = 0, DaysLatePriorSixMonths = 0 }),
            "SC-06" => debtor.Filed(file => file with { CustomerSince = AsOf.PlusYears(-9) }),
            "SC-07" => Stated(debtor, statement => statement with { Profit = Money.Eur(400_000) }),
            "SC-08" => Stated(debtor, statement => statement with { Equity = Money.Eur(900_000) }),
            "SC-09" => Stated(debtor, statement => statement with { CurrentAssets = Money.Eur(900_000) }),
            "SC-10" => debtor.Filed(file =>
                file.Report is null ? file : file with { Report = new(AsOf, ExternalClass.Strongest) }
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The shipped cards have no such line."),
        };

    private static CreditFacts Stated(CreditFacts debtor, Func<FinancialStatement, FinancialStatement> change) =>
        debtor.Filed(file => file.Statement is null ? file : file with { Statement = change(file.Statement) });
}
