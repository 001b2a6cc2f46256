using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing.Laws;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Testing.Tests.Host;

namespace KeyAccount.Domain.Testing.Tests.Laws;

/// <summary>
/// Policies carried out by hand, right and wrong: what a host might write instead of using the kernel. Each takes the rules from
/// the policy that it is given.
/// </summary>
internal static class ByHand
{
    /// <summary>The right way for an objection policy, from the truths of its rules.</summary>
    public static Ruling<Verdict> Objections(Policy<Customer, Verdict> policy, Customer customer) =>
        Objections(policy, rule => rule.When.Evaluate(customer));

    public static Ruling<Verdict> Objections(
        Policy<Customer, Verdict> policy,
        Func<Rule<Customer, Verdict>, Truth> truthOf,
        Func<Rule<Customer, Verdict>, Verdict>? whenUnknown = null
    ) =>
        new(
            RulesOf(policy)
                .Select(rule =>
                    truthOf(rule) switch
                    {
                        Truth.Yes => rule.Outcome,
                        Truth.No => Verdict.Approve,
                        Truth.Unknown => whenUnknown is { } called ? called(rule)
                        : rule.Outcome.IsReferral ? rule.Outcome
                        : Verdict.Refer(0),
                    }
                )
                .Append(Verdict.Approve)
                .Max()
        );

    public static ImmutableArray<Rule<Customer, Verdict>> RulesOf(Policy<Customer, Verdict> policy) =>
        ((ObjectionPolicy<Customer>)policy).Rules;

    public static ImmutableArray<Rule<Customer, Tier>> RulesOf(Policy<Customer, Tier> policy) =>
        ((DecisionTable<Customer, Tier>)policy).Rules;

    /// <summary>A specification read with one thing exchanged.</summary>
    public static Truth Misread(
        Specification<Customer> specification,
        Customer customer,
        bool swapsAndOr = false,
        bool excludesThresholds = false,
        bool deniesUnknown = false
    ) =>
        specification.Accept(
            new Misreading(customer)
            {
                SwapsAndOr = swapsAndOr,
                ExcludesThresholds = excludesThresholds,
                DeniesUnknown = deniesUnknown,
            }
        );

    private sealed class Misreading(Customer customer) : ISpecificationVisitor<Customer, Truth>
    {
        public bool SwapsAndOr { get; init; }

        public bool ExcludesThresholds { get; init; }

        public bool DeniesUnknown { get; init; }

        public Truth Visit(Rules.Comparison<Customer> comparison) =>
            ExcludesThresholds
            && comparison.Operator == Operator.AtLeast
            && comparison.Feature.TryRead(customer, out var code)
            && code == comparison.Operands[0]
                ? Truth.No
                : comparison.Evaluate(customer);

        public Truth Visit(Known<Customer> known) => known.Evaluate(customer);

        public Truth Visit(AllOf<Customer> all) => Join(all.Parts, takesLeast: !SwapsAndOr);

        public Truth Visit(AnyOf<Customer> any) => Join(any.Parts, takesLeast: SwapsAndOr);

        public Truth Visit(Not<Customer> not) =>
            not.Part.Accept(this) switch
            {
                Truth.Yes => Truth.No,
                Truth.No => Truth.Yes,
                Truth.Unknown => DeniesUnknown ? Truth.Yes : Truth.Unknown,
            };

        private Truth Join(ImmutableArray<Specification<Customer>> parts, bool takesLeast)
        {
            var truths = parts.Select(part => part.Accept(this));
            return takesLeast ? truths.Min() : truths.Max();
        }
    }
}
