using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>The line is the least of its parts, with the binding one named.</summary>
internal sealed class LineChecks(CreditSubject subject)
{
    public LawAnswer Check(CreditFacts facts, Draw draw) =>
        subject.Rule(facts) is not { } ruling ? LawAnswer.Irrelevant : LawAnswer.Unless(WhatIsWrong(ruling));

    private string? WhatIsWrong(CreditRuling ruling)
    {
        if (ruling.Outcome is CreditOutcome.Deferred or CreditOutcome.Referred)
        {
            return ruling is { Line: null, Binding: null, Change: LineChange.Frozen }
                ? null
                : $"nothing was decided, yet there is '{ruling}'";
        }
        var known = ruling.Parts.Where(part => part.Amount is not null).ToList();
        var least =
            known.Count == 0 ? null
            : known.Min(part => part.Amount!.Value.MinorUnits) is var minor ? (long?)minor
            : null;
        if (ruling.Line is not { } line)
        {
            return known.Count == ruling.Parts.Length && known.Count > 0
                ? $"every limit is known, yet there is no line: '{ruling}'"
                : null;
        }
        var step = subject.Policy.Terms.Step.MinorUnits;
        return least is not { } lowest ? $"a line without a limit: '{ruling}'"
            : line.MinorUnits != lowest - (lowest % step) ? $"the line is not the least limit in steps: '{ruling}'"
            : known.Count < ruling.Parts.Length && lowest != 0 ? $"a line though a limit is unknown: '{ruling}'"
            : known.First(part => part.Amount!.Value.MinorUnits == lowest).Kind != ruling.Binding
                ? $"not the binding limit is named: '{ruling}'"
            : null;
    }
}
