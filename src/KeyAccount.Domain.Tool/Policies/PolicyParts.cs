using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>The parts that each kind of policy is made of, in the order of its document.</summary>
internal static class PolicyParts
{
    private static readonly VerificationTerms LastIsBest = new() { Order = OutcomeOrder.LastIsBest };

    public static IReadOnlyList<PolicyPart> Of(KindPolicy policy) =>
        [
            new TablePart(
                policy.Table.Identity.Id,
                RuleList.Of(policy.Table),
                CaseSubject.Of(policy.Table),
                LastIsBest with
                {
                    Domains = [FeatureDomain.Between(AccountFeatures.SectorEvidenceAge, 0, CountScale.Limit)],
                }
            ),
        ];

    public static IReadOnlyList<PolicyPart> Of(ImportancePolicy policy) =>
        [new CardPart<AccountFacts>(policy.Attractiveness), new CardPart<AccountFacts>(policy.Strength)];

    public static IReadOnlyList<PolicyPart> Of(TierPolicy policy) =>
        [
            Table(
                policy.Table,
                LastIsBest with
                {
                    OutsideTheOrder = [AccountScales.Tier.Encode(AccountTier.Undetermined)],
                    Domains =
                    [
                        FeatureDomain.Between(TierFeatures.Attractiveness, 0m, 100m),
                        FeatureDomain.Between(TierFeatures.Strength, 0m, 100m),
                        FeatureDomain.Between(TierFeatures.MonthsHeld, 0, CountScale.Limit),
                    ],
                }
            ),
        ];

    public static IReadOnlyList<PolicyPart> Of(CreditPolicy policy) =>
        [
            Table(policy.KnockOuts, VerificationTerms.Default),
            Table(policy.Evidence, VerificationTerms.Default),
            new CardPart<CreditFacts>(policy.Trade),
            new CardPart<CreditFacts>(policy.Report),
            new CardPart<CreditFacts>(policy.Full),
            new TablePart("grades", CreditPolicyVerifier.LadderOf(policy.Terms.Grades), cases: null, LastIsBest),
        ];

    public static IReadOnlyList<PolicyPart> Of(CreditCheckPolicy policy) =>
        [Objections(policy.ForEveryone, policy.Identity.Id), Table(policy.Signals, VerificationTerms.Default)];

    public static IReadOnlyList<PolicyPart> Of(WatchPolicy policy) =>
        [Table(policy.Table, VerificationTerms.Default), Objections(policy.Sales)];

    public static IReadOnlyList<PolicyPart> Of(DiscountPolicy policy) => [Objections(policy.Deal), Objections(policy.Line)];

    public static IReadOnlyList<PolicyPart> Of(ExpenseControlPolicy policy) =>
        [
            .. policy.Parts.SelectMany(part =>
                new[]
                {
                    Objections(part.Objections),
                    new TablePart(
                        part.Warnings.Identity.Id,
                        RuleList.Of(part.Warnings),
                        CaseSubject.Of(part.Warnings),
                        VerificationTerms.Default
                    ),
                }
            ),
        ];

    public static IReadOnlyList<PolicyPart> Of(ClaimPolicy policy) => [Table(policy.Lines, VerificationTerms.Default)];

    public static IReadOnlyList<PolicyPart> Of(IndicatorPolicy policy) => [Table(policy.Table, VerificationTerms.Default)];

    public static IReadOnlyList<PolicyPart> Of(ReductionPolicy policy) => [new CardPart<CandidateFacts>(policy.Candidates)];

    private static TablePart Objections<TFacts>(ObjectionPolicy<TFacts> policy, string? id = null) =>
        new(id ?? policy.Identity.Id, RuleList.Of(policy), CaseSubject.Of(policy), VerificationTerms.Default);

    private static TablePart Table<TFacts, TOutcome>(DecisionTable<TFacts, TOutcome> table, VerificationTerms terms)
        where TOutcome : struct => new(table.Identity.Id, RuleList.Of(table), CaseSubject.Of(table), terms);
}
