using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Testing;
using KeyAccount.Domain.Testing.Samples;
using KeyAccount.Domain.Tests.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Columns;

/// <summary>Notes what a random case consists of.</summary>
internal sealed class ColumnCaseTally(Tally tally)
    : ISpecificationVisitor<AnswerFacts, IEnumerable<Domain.Rules.Comparison<AnswerFacts>>>
{
    public void Note(
        Policy policy,
        ImmutableArray<Specification<AnswerFacts>> statements,
        IEnumerable<AnswerSet<AnswerFacts>> answers
    )
    {
        if (policy is DecisionTable<AnswerFacts, Testing.Samples.Tier> table)
        {
            tally.Note($"{table.Hit}");
            tally.Note(table.Program.SlotCount > 64 ? "more than 64 slots" : "up to 64 slots");
        }

        foreach (var comparison in statements.SelectMany(statement => statement.Accept(this)))
        {
            foreach (var code in answers.Select(answer => answer.CodeOf(comparison.Feature)).OfType<long>())
            {
                foreach (var threshold in comparison.Operands)
                {
                    tally.Note("on a threshold", code == threshold ? 1 : 0);
                    tally.Note("one grain above a threshold", code == threshold + 1 ? 1 : 0);
                    tally.Note("one grain below a threshold", code == threshold - 1 ? 1 : 0);
                }
            }
        }
    }

    public IEnumerable<Domain.Rules.Comparison<AnswerFacts>> Visit(Domain.Rules.Comparison<AnswerFacts> comparison)
    {
        tally.Note("Comparison");
        return [comparison];
    }

    public IEnumerable<Domain.Rules.Comparison<AnswerFacts>> Visit(Known<AnswerFacts> known)
    {
        tally.Note("Known");
        return [];
    }

    public IEnumerable<Domain.Rules.Comparison<AnswerFacts>> Visit(AllOf<AnswerFacts> all)
    {
        tally.Note("AllOf");
        return [.. all.Parts.SelectMany(part => part.Accept(this))];
    }

    public IEnumerable<Domain.Rules.Comparison<AnswerFacts>> Visit(AnyOf<AnswerFacts> any)
    {
        tally.Note("AnyOf");
        return [.. any.Parts.SelectMany(part => part.Accept(this))];
    }

    public IEnumerable<Domain.Rules.Comparison<AnswerFacts>> Visit(Not<AnswerFacts> not)
    {
        tally.Note("Not");
        return [.. not.Part.Accept(this)];
    }
}
