namespace KeyAccount.Domain.Rules;

/// <summary>A policy that can say its outcomes, whatever facts it reads.</summary>
internal interface IOutcomeWords<in TOutcome>
{
    string Say(TOutcome outcome, Language language);

    /// <summary>The outcome in codes, alike in every language: what records keep.</summary>
    string Write(TOutcome outcome);
}
