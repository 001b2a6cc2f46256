using System.Collections.Immutable;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What connected debtors may owe together.</summary>
internal sealed class FamilyCheck(CreditSubject subject)
{
    public LawAnswer Check(CreditFacts facts, Draw draw)
    {
        ImmutableArray<CreditFacts> members =
        [
            .. Enumerable
                .Range(0, 2 + draw.Below(3))
                .Select(number =>
                    (number == 0 ? facts : subject.Debtors.Facts(draw, subject.Options.Mix)) with
                    {
                        Account = $"A-{number + 1}",
                        FamilyHead = "A-1",
                        SellerReceivables = facts.SellerReceivables,
                    }
                ),
        ];
        var alone = members.Select(member => subject.Try(member, subject.Policy).Ruling).ToList();
        if (alone.Exists(ruling => ruling is null))
        {
            return LawAnswer.Irrelevant;
        }
        var together = subject.Test.TogetherBy!(subject.Policy, members);
        return together.Length != members.Length
            ? LawAnswer.BrokenBy($"{members.Length} debtors got {together.Length} rulings")
            : LawAnswer.Unless(TooMuch(members, alone!, together));
    }

    private string? TooMuch(
        ImmutableArray<CreditFacts> members,
        List<CreditRuling> alone,
        ImmutableArray<CreditRuling> together
    )
    {
        for (var member = 0; member < members.Length; member++)
        {
            if (together[member].Line > alone[member].Line || (together[member].Line is null) != (alone[member].Line is null))
            {
                return $"{members[member].Account} alone is '{alone[member]}', together '{together[member]}'";
            }
        }
        var used = members.Zip(together, (facts, ruling) => Undecided(facts, ruling)).Sum();
        if (members[0].SellerReceivables is { } receivables)
        {
            var most = receivables.Times(subject.Policy.Terms.ConcentrationShare, Rounding.Down).MinorUnits;
            if (Sum(together, _ => true) > Math.Max(0, most - used))
            {
                return $"together they get {string.Join(" and ", together.Select(ruling => ruling.Line))} of at most {receivables} in all";
            }
        }
        foreach (var cap in alone.Select(Cap).OfType<long>().Distinct())
        {
            if (Sum(together, member => Cap(alone[member]) <= cap) > Math.Max(0, cap - used))
            {
                return $"together they get {string.Join(" and ", together.Select(ruling => ruling.Line))} beyond the cap of their track";
            }
        }

        return null;
    }

    private static long Sum(ImmutableArray<CreditRuling> rulings, Func<int, bool> counts) =>
        Enumerable.Range(0, rulings.Length).Where(counts).Sum(member => rulings[member].Line?.MinorUnits ?? 0);

    private static long? Cap(CreditRuling ruling) => ruling.Limit(LinePartKind.EvidenceCap)?.MinorUnits;

    /// <summary>What a member keeps while nothing is decided about it.</summary>
    private static long Undecided(CreditFacts facts, CreditRuling ruling) =>
        ruling.Outcome is CreditOutcome.Deferred or CreditOutcome.Referred
            ? Math.Max(0, facts.CurrentLine?.MinorUnits ?? 0)
            : 0;
}
