namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The outcomes of one policy, or of two that are compared, each with a number that rises with its code.</summary>
internal abstract class OutcomeSpace
{
    /// <summary>The number of no outcome at all: a gap in a list without an <em>otherwise</em>.</summary>
    public const int Nothing = -1;

    /// <summary>Whether some outcomes are better than others.</summary>
    public abstract bool HasOrder { get; }

    /// <summary>Whether any two outcomes can be compared.</summary>
    public abstract bool IsTotal { get; }

    /// <summary>The number of an outcome that a rule calls for.</summary>
    public abstract int NumberOf(long code);

    /// <summary>The codes that an outcome stands for: one, none for no outcome, or all that are met.</summary>
    public abstract IEnumerable<long> CodesOf(int outcome);

    /// <summary>An outcome in the reader's language.</summary>
    public abstract string Say(int outcome, Language language);

    /// <summary>Above 0 when the left one is stricter, below 0 when it is more lenient, 0 for the same, <c>null</c> when neither is.</summary>
    public abstract int? Compare(int left, int right);

    /// <summary>How many steps two outcomes lie apart; <c>null</c> when they cannot be compared.</summary>
    public abstract int? StepsBetween(int left, int right);

    /// <summary>An outcome in all languages.</summary>
    public Label LabelOf(int outcome) => Label.Each(language => Say(outcome, language));

    /// <summary>The space of one list or of several over one scale.</summary>
    public static OutcomeSpace Of(VerificationTerms terms, params IReadOnlyList<RuleList> lists) =>
        lists[0].Kind == PickingKind.Collected
            ? new CollectedOutcomes(lists[0].OutcomeScale, [.. Codes(lists)], terms.Order)
            : new SingleOutcomes(lists[0].OutcomeScale, [.. Codes(lists)], OrderOf(terms, lists), Outside(terms, lists));

    private static SortedSet<long> Codes(IReadOnlyList<RuleList> lists)
    {
        var codes = new SortedSet<long>();
        foreach (var list in lists)
        {
            codes.UnionWith(list.OutcomeCodes);
            if (list.Kind != PickingKind.Collected)
            {
                codes.Add(list.WhenUnknownCode);
            }

            if (list.OtherwiseCode is { } otherwise)
            {
                codes.Add(otherwise);
            }
        }

        return codes;
    }

    private static OutcomeOrder OrderOf(VerificationTerms terms, IReadOnlyList<RuleList> lists) =>
        terms.Order != OutcomeOrder.OfThePolicy ? terms.Order
        : lists[0].OutcomeScale is VerdictScale || lists.Any(list => list.Kind == PickingKind.Strictest)
            ? OutcomeOrder.LastIsStrictest
        : OutcomeOrder.None;

    private static HashSet<long> Outside(VerificationTerms terms, IReadOnlyList<RuleList> lists) =>
        terms.OutsideTheOrder is { } declared ? [.. declared]
        : lists[0].OutcomeScale is VerdictScale ? []
        :
        [
            .. lists
                .Select(list => list.WhenUnknownCode)
                .Where(code => !lists.Any(list => list.OtherwiseCode == code || list.OutcomeCodes.Contains(code))),
        ];
}
