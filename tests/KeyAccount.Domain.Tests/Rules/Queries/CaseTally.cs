using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Counts what a random case met: each kind of statement with each truth, boundaries, undeclared values, each way to an outcome.</summary>
internal sealed class CaseTally(QueryCase random, Tally tally)
{
    private static readonly string[] Kinds = ["comparison", "known", "all", "any", "not"];

    public static IEnumerable<string> Situations =>
        [
            .. from kind in Kinds
            from truth in Enum.GetValues<Truth>()
            where kind != "known" || truth != Truth.Unknown
            select $"{kind} {truth}",
            .. from @operator in Enum.GetValues<Operator>() from truth in Enum.GetValues<Truth>() select $"{@operator} {truth}",
            .. QueryCase.Features.SelectMany(feature =>
                (string[])[$"{feature.Name} on a threshold", $"{feature.Name} unknown"]
            ),
            .. from hit in Enum.GetValues<HitPolicy>()
            from how in (string[])["a rule", "otherwise", "when unknown"]
            select $"{hit} by {how}",
            "approve",
            "refer",
            "decline",
            "one grain below a threshold",
            "one grain above a threshold",
            "undeclared name",
            "undeclared mark",
            "score determined",
            "score undetermined",
        ];

    private readonly DecisionTable<Client, Tier> strictest = random.Table(HitPolicy.Strictest);
    private readonly ObjectionPolicy<Client> policy = random.Policy;

    public void Note()
    {
        foreach (var client in random.Book)
        {
            foreach (var rule in random.Tiers)
            {
                Note(rule.When, client);
            }

            NoteAnswers(client);
            NoteOutcomes(client);
        }
    }

    private void NoteAnswers(Client client)
    {
        foreach (var feature in QueryCase.Features)
        {
            var isKnown = feature.TryRead(client, out _);
            tally.Note(isKnown ? "answers known" : "answers unknown");
            if (!isKnown)
            {
                tally.Note($"{feature.Name} unknown");
            }
        }

        tally.Note("undeclared name", client.Segment == (Segment)3 || client.Risk == (Risk)7 ? 1 : 0);
        tally.Note("undeclared mark", client.Signs >= (Signs)8 ? 1 : 0);
    }

    private void NoteOutcomes(Client client)
    {
        var truths = random.Tiers.Select(rule => rule.When.Evaluate(client)).ToList();
        var first = truths.FindIndex(truth => truth != Truth.No);
        var anyOpen = truths.Contains(Truth.Unknown);
        var chosen = strictest.Choose(client);
        tally.Note($"First by {(first < 0 ? "otherwise" : truths[first] == Truth.Yes ? "a rule" : "when unknown")}");
        tally.Note(
            $"Strictest by {(first < 0 ? "otherwise" : anyOpen && chosen == random.WhenUnknown ? "when unknown" : "a rule")}"
        );
        tally.Note(
            $"Unique by {(first < 0 ? "otherwise" : anyOpen || truths.Count(truth => truth == Truth.Yes) > 1 ? "when unknown" : "a rule")}"
        );
        var verdict = policy.Choose(client);
        tally.Note(
            verdict.IsApproval ? "approve"
            : verdict.IsReferral ? "refer"
            : "decline"
        );
    }

    private void Note(Specification<Client> statement, Client client)
    {
        var truth = statement.Evaluate(client);
        var (kind, parts) = statement switch
        {
            Domain.Rules.Comparison<Client> => ("comparison", []),
            Known<Client> => ("known", []),
            AllOf<Client> all => ("all", all.Parts),
            AnyOf<Client> any => ("any", any.Parts),
            Not<Client> not => ("not", [not.Part]),
            _ => throw new NotSupportedException(),
        };
        tally.Note($"{kind} {truth}");
        if (statement is Domain.Rules.Comparison<Client> comparison)
        {
            Note(comparison, truth, client);
        }

        foreach (var part in parts)
        {
            Note(part, client);
        }
    }

    private void Note(Domain.Rules.Comparison<Client> comparison, Truth truth, Client client)
    {
        tally.Note($"{comparison.Operator} {truth}");
        if (!comparison.Feature.TryRead(client, out var code))
        {
            return;
        }

        foreach (var operand in comparison.Operands)
        {
            tally.Note($"{comparison.Feature.Name} on a threshold", code == operand ? 1 : 0);
            if (comparison.Feature.Scale.IsOrdered)
            {
                tally.Note("ordered answers compared");
                tally.Note("on a threshold", code == operand ? 1 : 0);
                tally.Note("one grain below a threshold", code == operand - 1 ? 1 : 0);
                tally.Note("one grain above a threshold", code == operand + 1 ? 1 : 0);
            }
        }
    }
}
