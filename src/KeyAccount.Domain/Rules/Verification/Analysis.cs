using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>One list of rules taken apart: its variables, the diagram of its rules, and the diagram of its outcomes.</summary>
internal sealed class Analysis
{
    private Analysis(RuleList list, VerificationTerms terms, OutcomeSpace outcomes, Questions questions)
    {
        (List, Terms, Outcomes) = (list, terms, outcomes);
        Variables = new(questions.All, terms);
        if (Variables.IsEmpty)
        {
            throw new ArgumentException("The declared domains leave a question without any answer.", nameof(terms));
        }

        Store = new();
        Roots = [.. list.Translate(questions, Variables, Store)];
        Picking = Picking.Of(list, outcomes);
        Rules = RuleDiagram.Of(Store, Variables, Roots, terms.Budget);
        OutcomeOfLeaf = Rules is null
            ? []
            :
            [
                .. Enumerable
                    .Range(0, Rules.LeafCount)
                    .Select(leaf => Rules.Truths(leaf))
                    .Select(leaf => Picking.Resolve(leaf.True, leaf.Unknown)),
            ];
    }

    public RuleList List { get; }

    public VerificationTerms Terms { get; }

    public OutcomeSpace Outcomes { get; }

    public Picking Picking { get; }

    public VariableTable Variables { get; }

    public ResidualStore Store { get; }

    /// <summary>The rules as residuals.</summary>
    public ImmutableArray<int> Roots { get; }

    /// <summary>The diagram of the rules; <c>null</c> when it is over budget.</summary>
    public RuleDiagram? Rules { get; }

    /// <summary>The outcome at each leaf of the rules' diagram.</summary>
    public ImmutableArray<int> OutcomeOfLeaf { get; }

    /// <summary>Takes one list apart.</summary>
    public static Analysis Of(RuleList list, VerificationTerms terms)
    {
        var questions = new Questions();
        list.Ask(questions);
        return new(list, terms, OutcomeSpace.Of(terms, list), questions);
    }

    /// <summary>Takes two lists apart in one box and with one numbering of outcomes.</summary>
    public static (Analysis Before, Analysis After) Of(RuleList before, RuleList after, VerificationTerms terms)
    {
        var questions = new Questions();
        before.Ask(questions);
        after.Ask(questions);
        var outcomes = OutcomeSpace.Of(terms, before, after);
        return (new(before, terms, outcomes, questions), new(after, terms, outcomes, questions));
    }

    /// <summary>The outcomes alone as a diagram in a store.</summary>
    public int OutcomesIn(Diagram target) => Rules!.Nodes.Map(Rules.Root, target, leaf => OutcomeOfLeaf[leaf]);
}
