namespace KeyAccount.Domain.Rules.Verification;

/// <summary>One way in which a later version decides otherwise: from this outcome to that one, where, with answers that show it.</summary>
public sealed class PolicyChange
{
    internal PolicyChange(Label before, Label after, PolicyRelation relation, Region region, Witness witness) =>
        (Before, After, Relation, Region, Witness) = (before, after, relation, region, witness);

    /// <summary>The outcome by the earlier version.</summary>
    public Label Before { get; }

    /// <summary>The outcome by the later version.</summary>
    public Label After { get; }

    /// <summary>Whether the change is stricter, looser, or neither.</summary>
    public PolicyRelation Relation { get; }

    /// <summary>One box of answers of perhaps several for which it is so.</summary>
    public Region Region { get; }

    /// <summary>Answers, to the questions of both versions, for which it is so.</summary>
    public Witness Witness { get; }

    /// <summary>The change in one sentence of the reader's language.</summary>
    public string ToString(Language language) => VerificationWords.In(language).Change(Region, Before, After);

    /// <summary>The change in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);
}
