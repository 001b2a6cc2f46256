using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Credit;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;

namespace KeyAccount.Domain.Testing;

/// <summary>
/// Everything that can be generated without knowing a host's own types, for <c>[Properties(Arbitrary = [typeof(DomainArbitraries)])]</c>
/// and <c>ArbMap.Default.Merge(typeof(DomainArbitraries))</c>. Specifications and policies ask <see cref="SampleFeatures"/>.
/// </summary>
public static class DomainArbitraries
{
    /// <summary>Currencies in use.</summary>
    public static Arbitrary<Currency> Currencies() => Arb.From(QuantityGenerators.Currencies);

    /// <summary>Amounts in any currency.</summary>
    public static Arbitrary<Money> Monies() => Arb.From(QuantityGenerators.Monies, QuantityShrinkers.Shrink);

    /// <summary>Shares of a whole.</summary>
    public static Arbitrary<Share> Shares() => Arb.From(QuantityGenerators.Shares, QuantityShrinkers.Shrink);

    /// <summary>Signed percentages.</summary>
    public static Arbitrary<Percentage> Percentages() => Arb.From(QuantityGenerators.Percentages, QuantityShrinkers.Shrink);

    /// <summary>Exact fractions.</summary>
    public static Arbitrary<Ratio> Ratios() => Arb.From(QuantityGenerators.Ratios, QuantityShrinkers.Shrink);

    /// <summary>Dates of the ISO calendar.</summary>
    public static Arbitrary<LocalDate> Dates() => Arb.From(QuantityGenerators.Dates);

    /// <summary>Half-open ranges of days.</summary>
    public static Arbitrary<DateRange> DateRanges() => Arb.From(QuantityGenerators.DateRanges, QuantityShrinkers.Shrink);

    /// <summary>Dated quotes.</summary>
    public static Arbitrary<ExchangeRates> ExchangeRates() => Arb.From(QuantityGenerators.ExchangeRates);

    /// <summary>Texts that are no money.</summary>
    public static Arbitrary<InvalidText<Money>> InvalidMonies() => Arb.From(InvalidTextGenerators.Monies);

    /// <summary>Texts that are no share.</summary>
    public static Arbitrary<InvalidText<Share>> InvalidShares() => Arb.From(InvalidTextGenerators.Shares);

    /// <summary>Texts that are no percentage.</summary>
    public static Arbitrary<InvalidText<Percentage>> InvalidPercentages() => Arb.From(InvalidTextGenerators.Percentages);

    /// <summary>Texts that are no ratio.</summary>
    public static Arbitrary<InvalidText<Ratio>> InvalidRatios() => Arb.From(InvalidTextGenerators.Ratios);

    /// <summary>Texts that are no range of days.</summary>
    public static Arbitrary<InvalidText<DateRange>> InvalidDateRanges() => Arb.From(InvalidTextGenerators.DateRanges);

    /// <summary>Texts that are no currency.</summary>
    public static Arbitrary<InvalidText<Currency>> InvalidCurrencies() => Arb.From(InvalidTextGenerators.Currencies);

    /// <summary>Answers to the sample features.</summary>
    public static Arbitrary<AnswerFacts> Facts() =>
        AnswerGenerators.Facts(AnswerGenerators.About(SampleFeatures.All, []), AnswerFacts.From, SampleFeatures.All);

    /// <summary>Statements over the sample features.</summary>
    public static Arbitrary<Specification<AnswerFacts>> Specifications() =>
        Arb.From(SpecificationGenerators.Over(SampleFeatures.All), SpecificationGenerators.Shrink);

    /// <summary>Tables of tiers with any hit policy.</summary>
    public static Arbitrary<DecisionTable<AnswerFacts, Tier>> Tables() =>
        Arb.From(PolicyGenerators.Tables(SampleFeatures.All, SampleFeatures.Tiers), PolicyShrinkers.Shrink);

    /// <summary>Tables of verdicts with any hit policy.</summary>
    public static Arbitrary<DecisionTable<AnswerFacts, Verdict>> VerdictTables() =>
        Arb.From(PolicyGenerators.VerdictTables(SampleFeatures.All), PolicyShrinkers.Shrink);

    /// <summary>Tables that collect tiers.</summary>
    public static Arbitrary<CollectingTable<AnswerFacts, Tier>> CollectingTables() =>
        Arb.From(PolicyGenerators.CollectingTables(SampleFeatures.All, SampleFeatures.Tiers), PolicyShrinkers.Shrink);

    /// <summary>Objection policies.</summary>
    public static Arbitrary<ObjectionPolicy<AnswerFacts>> ObjectionPolicies() =>
        Arb.From(PolicyGenerators.ObjectionPolicies(SampleFeatures.All), PolicyShrinkers.Shrink);

    /// <summary>Scorecards.</summary>
    public static Arbitrary<Scorecard<AnswerFacts>> Scorecards() => Arb.From(PolicyGenerators.Scorecards(SampleFeatures.All));

    /// <summary>Debtors around the cuts of the shipped credit policy.</summary>
    public static Arbitrary<CreditFacts> Debtors() => Arb.From(CreditGenerators.Facts, CreditShrinkers.Shrink);

    /// <summary>Files of finance.</summary>
    public static Arbitrary<CreditFile> CreditFiles() => Arb.From(CreditGenerators.Files, CreditShrinkers.Shrink);

    /// <summary>Registers of what happened.</summary>
    public static Arbitrary<CreditEvents> CreditEvents() => Arb.From(CreditGenerators.Events, CreditShrinkers.Shrink);

    /// <summary>Financial statements.</summary>
    public static Arbitrary<FinancialStatement> Statements() => Arb.From(CreditGenerators.Statements);

    /// <summary>Agency reports.</summary>
    public static Arbitrary<AgencyReport> AgencyReports() => Arb.From(CreditGenerators.Reports);

    /// <summary>Securities.</summary>
    public static Arbitrary<Security> Securities() => Arb.From(CreditGenerators.Securities);

    /// <summary>Payment terms of every form.</summary>
    public static Arbitrary<PaymentTerms> PaymentTerms() => Arb.From(CreditGenerators.PaymentTerms);

    /// <summary>Terms of credit policies.</summary>
    public static Arbitrary<CreditTerms> CreditTerms() => Arb.From(CreditGenerators.Terms);

    /// <summary>The shipped credit policy with other terms.</summary>
    public static Arbitrary<CreditPolicy> CreditPolicies() => Arb.From(CreditGenerators.Policies);

    /// <summary>Things of credit that must be refused.</summary>
    public static Arbitrary<Refused> Refusals() => Arb.From(CreditRefusals.All);
}
