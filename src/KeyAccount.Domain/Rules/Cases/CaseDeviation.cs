using System.Globalization;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>A case that a policy decides otherwise than was agreed.</summary>
public sealed class CaseDeviation
{
    private readonly CaseResult found;

    internal CaseDeviation(BoundaryCase agreed, CaseResult found) => (Case, this.found) = (agreed, found);

    /// <summary>What was agreed.</summary>
    public BoundaryCase Case { get; }

    /// <summary>What the policy decides, in the words of documents.</summary>
    public string Outcome => found.Outcome;

    /// <summary>The rules that it rests on, in the form of <see cref="BoundaryCase.DeterminedBy"/>.</summary>
    public IReadOnlyList<string> DeterminedBy => found.DeterminedBy;

    /// <summary>Whether the outcome is another one, and not only its reasons.</summary>
    public bool IsOtherOutcome => Case.Outcome != Outcome;

    /// <summary>Which case, what was agreed, and what the policy decides.</summary>
    public string ToString(Language language) =>
        string.Format(
            CultureInfo.InvariantCulture,
            language switch
            {
                Language.English => "{0}: agreed is {1}, the policy decides {2}, where {3}",
                Language.Spanish => "{0}: lo acordado es {1}, la política decide {2}, con {3}",
                Language.SimplifiedChinese => "{0}：约定为{1}，政策判定为{2}，条件为{3}",
            },
            Case.Id,
            new CaseResult(Case.Outcome, Case.DeterminedBy),
            found,
            Case.Answers.ToString(language)
        );

    /// <summary>The same in English.</summary>
    public override string ToString() => ToString(Language.English);
}
