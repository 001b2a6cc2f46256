namespace KeyAccount.Domain.Rules.Documents;

/// <summary>The words of rules and tables.</summary>
internal static class RuleWords
{
    public static readonly EnumWords<HitPolicy> Hits = new(HitPolicy.First, HitPolicy.Strictest, HitPolicy.Unique);

    public static readonly EnumWords<Severity> Severities = new(Severity.Note, Severity.Warning, Severity.Objection);

    public static readonly EnumWords<Audience> Audiences = new(Audience.Finance, Audience.Sales, Audience.Client);

    public static readonly EnumWords<MissingAnswer> MissingAnswers = new(
        MissingAnswer.Defer,
        MissingAnswer.Renormalise,
        MissingAnswer.Worst
    );
}
