namespace KeyAccount.Domain.Testing.Laws;

internal sealed class DuplicatesCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : ChangedPolicyCheck<TFacts, TOutcome>(Law.Duplicates, subject)
    where TOutcome : struct
{
    public override string? NotApplicable =>
        Subject.Shape.RefusesDuplicates
        ?? (Subject.Shape.Rules.Length == Rules.Policy.MaximumRules ? "there is no room for another rule" : null);

    protected override IEnumerable<IEnumerable<RuleSource<TFacts>>> Changes()
    {
        var sources = Subject.Shape.Sources().ToList();
        var room = Rules.Policy.MaximumRules - sources.Count;
        yield return sources.SelectMany(source =>
            source.Index < room ? [source, source with { Code = FreshCode(source.Index) }] : new[] { source }
        );
        foreach (var twice in sources.Take(12))
        {
            yield return sources.Concat(
                Enumerable.Range(0, Math.Min(3, room)).Select(number => twice with { Code = FreshCode(number) })
            );
        }
    }
}
