using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Tests.Credit;

/// <summary>Debtors to start from in a test: everything is known and good unless the test changes it.</summary>
internal static class Debtor
{
    public static readonly LocalDate AsOf = new(2024, 6, 30);

    /// <summary>Caps of 200, 3,000, 10,000 and 20,000 euros; lines in steps of 100.</summary>
    public static readonly CreditTerms Terms = new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) };

    public static readonly CreditPolicy Shipped = CreditPolicy.Shipped(Terms);

    public static readonly PaymentConduct Prompt = new()
    {
        Due = 12,
        DueLastSixMonths = 6,
        DaysLate = 0m,
        DaysLateSigned = -2m,
        LateByNumber = Share.Zero,
        LateByAmount = Share.Zero,
        DaysLateLastSixMonths = 0m,
        DaysLatePriorSixMonths = 0m,
        OverdueShare = Share.Zero,
        OldestOverdueDays = 0,
    };

    public static readonly FinancialStatement Strong = new()
    {
        Entity = "HRB 1",
        YearEnd = new(2023, 12, 31),
        Audited = true,
        Manufacturer = true,
        CurrentAssets = Money.Eur(600_000),
        Inventories = Money.Eur(200_000),
        TotalAssets = Money.Eur(1_000_000),
        Intangibles = Money.Eur(50_000),
        CurrentLiabilities = Money.Eur(300_000),
        TotalLiabilities = Money.Eur(500_000),
        Equity = Money.Eur(500_000),
        RetainedEarnings = Money.Eur(200_000),
        Sales = Money.Eur(1_500_000),
        OperatingProfit = Money.Eur(150_000),
        Profit = Money.Eur(90_000),
        Depreciation = Money.Eur(40_000),
    };

    /// <summary>On the trade track: a good payer of five years, without report or statement.</summary>
    public static readonly CreditFacts Trading = new()
    {
        Account = "A",
        AsOf = AsOf,
        Currency = Currency.Eur,
        NetSales = Money.Eur(12_000),
        SellerReceivables = Money.Eur(1_000_000),
        Behaviour = new()
        {
            Scored = Prompt,
            Raw = Prompt,
            FirstSale = AsOf.PlusYears(-5),
            SalesWithTax = Money.Eur(14_600),
            HighestRepaid = Money.Eur(2_000),
            HighestNotOverdue = Money.Eur(1_500),
        },
        File = new()
        {
            Account = "A",
            Form = DebtorForm.Company,
            Identity = IdentityStatus.Complete,
            LegalEntity = "HRB 1",
            Screening = ScreeningStatus.Clear,
            Events = CreditEvents.None,
            Terms = PaymentTerms.Net(30),
        },
    };

    public static readonly CreditFacts Reported = Trading.Filed(file =>
        file with
        {
            Report = new(AsOf, ExternalClass.Strongest),
        }
    );

    public static readonly CreditFacts Full = Reported.Filed(file => file with { Statement = Strong });

    /// <summary>On the starter track: new, with an agency report and a request.</summary>
    public static readonly CreditFacts Starter = Reported.Filed(file => file with { RequestedLine = Money.Eur(150) }) with
    {
        NetSales = Money.Zero(Currency.Eur),
        Behaviour = new()
        {
            Scored = new()
            {
                Due = 0,
                DueLastSixMonths = 0,
                OverdueShare = Share.Zero,
                OldestOverdueDays = 0,
            },
            SalesWithTax = Money.Zero(Currency.Eur),
            HighestRepaid = Money.Zero(Currency.Eur),
            HighestNotOverdue = Money.Zero(Currency.Eur),
            FirstSale = AsOf,
        },
    };

    public static CreditFacts Filed(this CreditFacts facts, Func<CreditFile, CreditFile> change) =>
        facts with
        {
            File = change(facts.File!),
        };

    public static CreditFacts Named(this CreditFacts facts, string account) =>
        facts with
        {
            Account = account,
            File = facts.File! with { Account = account },
        };

    public static CreditFacts Paying(this CreditFacts facts, Func<PaymentConduct, PaymentConduct> change) =>
        facts with
        {
            Behaviour = facts.Behaviour with { Scored = change(facts.Behaviour.Scored) },
        };

    public static CreditFacts With(this CreditFacts facts, CreditEventKind kind, LocalDate on) =>
        facts.Filed(file => file with { Events = CreditEvents.Of(new CreditEvent(kind, on)) });

    public static CreditEvaluation Evaluated(this CreditFacts facts) => Shipped.Evaluate(facts);

    public static Money? Part(this CreditEvaluation evaluation, LinePartKind kind) =>
        evaluation.Line!.Parts.Single(part => part.Kind == kind).Amount;

    public static bool Has(this CreditEvaluation evaluation, LinePartKind kind) =>
        evaluation.Line!.Parts.Any(part => part.Kind == kind);

    public static string Codes(this IEnumerable<AdverseReason> reasons) =>
        string.Join(' ', reasons.Select(reason => reason.Code));

    /// <summary>On the trade track with a score of that grade.</summary>
    public static CreditFacts Graded(CreditGrade grade) =>
        Trading.Paying(conduct =>
            grade switch
            {
                CreditGrade.A or CreditGrade.B or CreditGrade.X => conduct,
                CreditGrade.C => conduct with { DaysLate = 40 },
                CreditGrade.D => conduct with { DaysLate = 40, LateByNumber = Share.Whole },
                CreditGrade.E => conduct with { DaysLate = 40, LateByNumber = Share.Whole, OverdueShare = Share.Whole },
            }
        );
}
