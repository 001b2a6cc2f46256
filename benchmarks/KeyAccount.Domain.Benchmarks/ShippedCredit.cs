using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Benchmarks.Credit;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>The shipped credit policy, over debtors around its cuts.</summary>
internal static class ShippedCredit
{
    public static Comparison Of(int clients, int rounds)
    {
        var policy = CreditPolicy.Shipped(new() { Unit = PolicyUnit.Of(Money.Eur(1_000)) });
        var facts = CreditGenerators.FactsFor(policy).Sample(clients, new Rnd(1), 50).ToArray();
        var byHand = new CreditResult[clients];
        var evaluations = new CreditEvaluation[clients];
        var reasons = 0L;

        void Check() =>
            Outcomes.RefuseUnlessEqual([.. byHand.Select(result => result.Compared)], [.. evaluations.Select(CreditResult.Of)]);

        return new Comparison("The shipped credit policy", clients, rounds)
            .Add(
                "hand-written, reasons as a list of codes",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        byHand[client] = CreditByHand.Evaluate(facts[client]);
                    }
                }
            )
            .Add(
                "Evaluate, with proof of all reasons",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        evaluations[client] = policy.Evaluate(facts[client]);
                    }
                },
                Check
            )
            .Add(
                "Evaluate, and the reasons read out",
                () =>
                {
                    for (var client = 0; client < facts.Length; client++)
                    {
                        evaluations[client] = policy.Evaluate(facts[client]);
                        reasons += evaluations[client].Reasons().Length;
                    }
                },
                Check
            );
    }
}
