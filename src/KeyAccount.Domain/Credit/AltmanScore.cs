namespace KeyAccount.Domain.Credit;

/// <summary>A score with the model that gave it; the two are never parted.</summary>
/// <param name="Model">Coefficients, cut-offs and the meaning of X4.</param>
/// <param name="Value">The score to four decimals, rounded once, half to even.</param>
public sealed record AltmanScore(AltmanModel Model, decimal Value)
{
    /// <summary>Where the score stands between the model's cut-offs.</summary>
    public AltmanZone Zone =>
        Value < Model.DistressBelow ? AltmanZone.Distress
        : Value > Model.SafeAbove ? AltmanZone.Safe
        : AltmanZone.Grey;
}
