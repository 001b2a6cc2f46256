namespace KeyAccount.Domain.Credit;

/// <summary>From what the tables and cards say to outcome and grade.</summary>
internal sealed class CreditGrading(CreditTerms terms)
{
    /// <summary>What the tables and cards of a policy say of a debtor.</summary>
    /// <param name="Bar">What the knock-outs say.</param>
    /// <param name="Track">How much is known.</param>
    /// <param name="IsScored">Whether a card was asked.</param>
    /// <param name="Score">Its score; null when it is undetermined, or no card was asked.</param>
    /// <param name="IsProvisional">Whether the card lacks an answer.</param>
    /// <param name="HasNoRecord">Whether nothing is known to have fallen due: there is no record of trade to score.</param>
    /// <param name="Agency">The class in an agency report that counts; null when there is none.</param>
    /// <param name="Zone">Altman's zone of a statement of the debtor's own; null when it is not known.</param>
    public readonly record struct Word(
        CreditBar Bar,
        EvidenceTrack Track,
        bool IsScored,
        decimal? Score,
        bool IsProvisional,
        bool HasNoRecord,
        ExternalClass? Agency,
        AltmanZone? Zone
    );

    public static CreditOutcome OutcomeOf(in Word word) =>
        word.Bar >= CreditBar.NoOpenTerms ? CreditOutcome.Barred
        : word.Bar == CreditBar.Refer || word.Track == EvidenceTrack.Refer ? CreditOutcome.Referred
        : word.Bar == CreditBar.Undetermined || word.Track == EvidenceTrack.None ? CreditOutcome.Deferred
        : word is { IsScored: true, Score: null } && !(word.Track == EvidenceTrack.PublicBody && word.HasNoRecord)
            ? CreditOutcome.Deferred
        : word is { Score: not null, IsProvisional: false } ? CreditOutcome.Graded
        : CreditOutcome.Provisional;

    public (CreditGrade? Grade, GradeCaps Caps) GradeOf(in Word word)
    {
        switch (OutcomeOf(word))
        {
            case CreditOutcome.Deferred or CreditOutcome.Referred:
                return (null, GradeCaps.None);
            case CreditOutcome.Barred:
                return (CreditGrade.X, GradeCaps.None);
        }

        var grade =
            word.Score is { } score ? terms.Grades.GradeOf(score)
            : word.Track == EvidenceTrack.PublicBody ? terms.PublicBodyGrade
            : StarterGrade(word.Agency);
        var caps = GradeCaps.None;
        if (word.Track is EvidenceTrack.Trade or EvidenceTrack.Report && grade > terms.BestWithoutStatement)
        {
            (grade, caps) = (terms.BestWithoutStatement, GradeCaps.NoStatement);
        }

        var distress =
            word.Zone == AltmanZone.Distress && word.Track != EvidenceTrack.PublicBody ? GradeCaps.Distress
            : word.Zone is null && word.Track == EvidenceTrack.Full ? GradeCaps.DistressUnknown
            : GradeCaps.None;
        return distress != GradeCaps.None && grade > terms.BestInDistress
            ? (terms.BestInDistress, caps | distress)
            : (grade, caps);
    }

    /// <summary>A starter with an agency's word stands as well as that word; one that only prepays has no open terms.</summary>
    private CreditGrade StarterGrade(ExternalClass? agency) =>
        (agency ?? ExternalClass.Weakest) switch
        {
            ExternalClass.Weakest => CreditGrade.E,
            ExternalClass.Weak => terms.StarterGrade < CreditGrade.D ? terms.StarterGrade : CreditGrade.D,
            ExternalClass.Adequate or ExternalClass.Good or ExternalClass.Strongest => terms.StarterGrade,
        };
}
