using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>
/// Makes <see cref="CreditFacts"/> of answers, for the laws of the tables and scorecards that read them. What a record cannot hold
/// becomes the nearest that it can; the laws read back what the facts really answer.
/// </summary>
public static class CreditFactsMaker
{
    private const int MostMonths = 1_200;

    /// <summary>So that lines can still be added to each other.</summary>
    private const long MostMinorUnits = Money.MaxMinorUnits / 8;

    /// <summary>The size of a statement made here: lines over it give every ratio exactly.</summary>
    private static readonly Money Whole = Money.Eur(1_000_000);

    private static readonly Dictionary<Feature<CreditFacts>, Func<CreditFacts, long?, CreditFacts>> Setters = SettersOf(
        On(CreditFeatures.DaysLate, (facts, days) => facts.Paying(conduct => conduct with { DaysLate = days })),
        On(CreditFeatures.LateShare, (facts, share) => facts.Paying(conduct => conduct with { LateByNumber = share })),
        On(CreditFeatures.OverdueShare, (facts, share) => facts.Paying(conduct => conduct with { OverdueShare = share })),
        On(
            CreditFeatures.OldestOverdue,
            (facts, days) => facts.Paying(conduct => conduct with { OldestOverdueDays = Number(days, 100_000) })
        ),
        On(
            CreditFeatures.DaysLateTrend,
            (facts, days) =>
                facts.Paying(conduct =>
                    conduct with
                    {
                        DaysLatePriorSixMonths = days is { } known ? Math.Max(0, -known) : null,
                        DaysLateLastSixMonths = days is { } change ? Math.Max(0, -change) + change : null,
                    }
                )
        ),
        On(
            CreditFeatures.MonthsTrading,
            (facts, months) =>
                facts.Filed(file => file with { CustomerSince = Before(facts, months) }) with
                {
                    Behaviour = facts.Behaviour with { FirstSale = null },
                }
        ),
        On(CreditFeatures.InvoicesDue, (facts, due) => facts.Paying(conduct => conduct with { Due = Number(due, 100_000) })),
        On(
            CreditFeatures.InvoicesDueRecently,
            (facts, due) => facts.Paying(conduct => conduct with { DueLastSixMonths = Number(due, 100_000) })
        ),
        On(
            CreditFeatures.CashFlowToLiabilities,
            (facts, share) =>
                facts.Stated(
                    share is not null,
                    statement =>
                        statement with
                        {
                            TotalLiabilities = Base(statement.TotalLiabilities),
                            Profit = Part(Base(statement.TotalLiabilities), share?.BasisPoints, 10_000),
                            Depreciation = Money.Zero(Whole.Currency),
                        }
                )
        ),
        On(
            CreditFeatures.EquityRatio,
            (facts, share) =>
                facts.Stated(
                    share is not null,
                    statement =>
                        statement with
                        {
                            TotalAssets = Base(statement.TotalAssets),
                            Equity = Part(Base(statement.TotalAssets), share?.BasisPoints, 10_000),
                        }
                )
        ),
        On(
            CreditFeatures.QuickRatio,
            (facts, ratio) =>
                facts.Stated(
                    ratio is not null,
                    statement =>
                        statement with
                        {
                            CurrentLiabilities = Base(statement.CurrentLiabilities),
                            Inventories = Money.Zero(Whole.Currency),
                            CurrentAssets = Part(
                                Base(statement.CurrentLiabilities),
                                ratio is { } known ? (long)(known * 10_000) : null,
                                10_000
                            ),
                        }
                )
        ),
        On(
            CreditFileFeatures.AgencyClass,
            (facts, rating) =>
                facts.Filed(file =>
                    file with
                    {
                        Report =
                            file.Report is { } report ? report with { Class = rating }
                            : rating is null ? null
                            : new(facts.AsOf, rating),
                    }
                )
        ),
        On(
            CreditFileFeatures.ReportAge,
            (facts, months) =>
                facts.Filed(file =>
                    file with
                    {
                        Report = Before(facts, months) is { } day ? new(day, file.Report?.Class) : null,
                    }
                )
        ),
        On(
            CreditFileFeatures.StatementAge,
            (facts, months) =>
                Before(facts, months) is { } day
                    ? facts.Stated(true, statement => statement with { YearEnd = day })
                    : facts.Filed(file => file with { Statement = null })
        ),
        On(
            CreditFileFeatures.OwnStatement,
            (facts, own) =>
                own == true
                    ? facts
                        .Filed(file => file with { LegalEntity = file.Statement?.Entity })
                        .Stated(true, statement => statement)
                    : facts.Filed(file => file with { LegalEntity = null })
        ),
        On(CreditFileFeatures.DebtorForm, (facts, form) => facts.Filed(file => file with { Form = form })),
        On(CreditFileFeatures.Identity, (facts, identity) => facts.Filed(file => file with { Identity = identity })),
        On(CreditFileFeatures.Screening, (facts, screening) => facts.Filed(file => file with { Screening = screening })),
        On(
            CreditFileFeatures.CriticalSupply,
            (facts, critical) => facts.Filed(file => file with { CriticalSupply = critical }) with { CriticalSupply = null }
        ),
        On(CreditFileFeatures.Prepays, (facts, prepays) => facts.Filed(file => file with { Prepays = prepays })),
        On(CreditFileFeatures.BudgetConfirmed, (facts, said) => facts.Filed(file => file with { BudgetConfirmed = said })),
        On(CreditFileFeatures.LegalBasisKnown, (facts, said) => facts.Filed(file => file with { LegalBasisKnown = said }))
    );

    /// <summary>
    /// Facts as of 30 June 2024 in euros that answer the questions of <see cref="CreditFeatures"/> and
    /// <see cref="CreditFileFeatures"/>, and questions about events by an event of that day.
    /// </summary>
    public static CreditFacts From(AnswerSet<CreditFacts> answers) =>
        Guard
            .Against.Null(answers)
            .Features.Aggregate(Blank(new(2024, 6, 30)), (facts, feature) => facts.With(feature, answers.CodeOf(feature)));

    /// <summary>Facts that answer nothing.</summary>
    internal static CreditFacts Blank(LocalDate asOf) =>
        new()
        {
            Account = "A-1",
            AsOf = asOf,
            Currency = Currency.Eur,
            File = new() { Account = "A-1" },
        };

    /// <summary>Whether answers to it can be written into facts; those of a host's own questions cannot.</summary>
    internal static bool CanAnswer(Feature<CreditFacts> feature) => Setters.ContainsKey(feature);

    /// <summary>The same facts with another answer to one question.</summary>
    internal static CreditFacts With(this CreditFacts facts, Feature<CreditFacts> feature, long? code) =>
        Setters.TryGetValue(feature, out var set) ? set(facts, code)
        : feature is Flag<CreditFacts> flag ? CreditHistory.With(facts, flag, code is { } known ? known != 0 : null)
        : facts;

    internal static CreditFacts Filed(this CreditFacts facts, Func<CreditFile, CreditFile> change) =>
        facts with
        {
            File = change(facts.File ?? new() { Account = facts.Account }),
        };

    internal static CreditFacts Paying(this CreditFacts facts, Func<PaymentConduct, PaymentConduct> change) =>
        facts with
        {
            Behaviour = facts.Behaviour with { Scored = change(facts.Behaviour.Scored) },
        };

    /// <summary>Changes the legal debtor's statement, making one where none is; another entity's stays as it is.</summary>
    internal static CreditFacts Stated(
        this CreditFacts facts,
        bool mayMake,
        Func<FinancialStatement, FinancialStatement> change
    ) =>
        facts.Filed(file =>
            file.Statement is { } statement
                ? facts.HasOwnStatement || !mayMake
                    ? file with
                    {
                        Statement = change(statement),
                    }
                    : file
                : mayMake
                    ? file with
                    {
                        LegalEntity = file.LegalEntity ?? "R-1",
                        Statement = change(new() { Entity = file.LegalEntity ?? "R-1", YearEnd = facts.AsOf.PlusMonths(-6) }),
                    }
                    : file
        );

    private static (Feature<CreditFacts> Feature, Func<CreditFacts, long?, CreditFacts> Set) On<TValue>(
        Feature<CreditFacts, TValue> feature,
        Func<CreditFacts, TValue?, CreditFacts> set
    )
        where TValue : struct => (feature, (facts, code) => set(facts, code is { } known ? feature.Scale.Decode(known) : null));

    private static Dictionary<Feature<CreditFacts>, Func<CreditFacts, long?, CreditFacts>> SettersOf(
        params ImmutableArray<(Feature<CreditFacts> Feature, Func<CreditFacts, long?, CreditFacts> Set)> setters
    ) => setters.ToDictionary(setter => setter.Feature, setter => setter.Set);

    private static LocalDate? Before(CreditFacts facts, long? months) =>
        Number(months, MostMonths) is { } age ? facts.AsOf.PlusMonths(-age) : null;

    private static int? Number(long? number, int most) => number is { } known ? (int)Math.Clamp(known, 0, most) : null;

    /// <summary>The line itself where ratios over it come out exactly, else one over which they do.</summary>
    private static Money Base(Money? line) =>
        line is { IsPositive: true } known && known.MinorUnits % 10_000 == 0 && known <= Whole ? known : Whole;

    private static Money? Part(Money whole, long? part, long of) =>
        part is { } known
            ? Money.OfMinor(
                (long)Int128.Clamp((Int128)whole.MinorUnits * known / of, -MostMinorUnits, MostMinorUnits),
                whole.Currency
            )
            : null;
}
