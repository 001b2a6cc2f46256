using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Nobody is judged by what credit must not be judged by.</summary>
internal sealed class FairCheck(CreditSubject subject)
{
    public LawAnswer Check(CreditFacts facts, Draw draw)
    {
        if (draw.Chance(2))
        {
            return LawAnswer.Unless(Accepted(draw.Pick(CreditRefusals.ProhibitedWords)));
        }
        if (subject.Rule(facts) is not { } ruling)
        {
            return LawAnswer.Irrelevant;
        }
        if (draw.Chance(20))
        {
            var person = facts.Filed(file => file with { Form = DebtorForm.NaturalPerson });
            return LawAnswer.Unless(
                subject.Rule(person) is { } judged && (judged.Score is not null || judged.IsGranting)
                    ? $"a natural person was judged: '{judged}'"
                    : null
            );
        }
        var renamed = Renamed(facts, draw.Pick("O'Neill", "Иванова", "李", "Şahin", "زهراء"));
        return LawAnswer.Unless(
            subject.Rule(renamed)?.ToString() is var other && other != ruling.ToString()
                ? $"another name turned '{ruling}' into '{other}'"
                : null
        );
    }

    /// <summary>The same debtor under another name everywhere.</summary>
    private static CreditFacts Renamed(CreditFacts facts, string name) =>
        facts.Filed(file =>
            file with
            {
                Account = name,
                LegalEntity = file.LegalEntity is { } own ? own + name : null,
                Statement = file.Statement is { } statement ? statement with { Entity = statement.Entity + name } : null,
            }
        ) with
        {
            Account = name,
            FamilyHead = facts.FamilyHead is { } head ? head + name : null,
        };

    private string? Accepted(string word)
    {
        try
        {
            CreditRefusals.Asking(subject.Policy, word);
            return $"a policy that asks for '{word}' was accepted";
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
