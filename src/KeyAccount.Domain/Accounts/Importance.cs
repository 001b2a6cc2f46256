using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The importance of an account on two axes.</summary>
public sealed record Importance
{
    internal Importance(Scoring attractiveness, Scoring strength) => (Attractiveness, Strength) = (attractiveness, strength);

    /// <summary>How attractive the account is; its score is null when too little is known.</summary>
    public Scoring Attractiveness { get; }

    /// <summary>How strong we are with it, as it sees us; its score is null when too little is known.</summary>
    public Scoring Strength { get; }

    /// <summary>Whether enough is known of both axes.</summary>
    public bool IsDetermined => Attractiveness.Score is not null && Strength.Score is not null;

    /// <summary>Whether an answer is missing, so that the scores may change when it is learnt.</summary>
    public bool IsProvisional => Attractiveness.IsProvisional || Strength.IsProvisional;

    /// <summary>Both scores with two decimals, attractiveness first, such as 62.50/41.25; one that is undetermined is a question mark.</summary>
    public override string ToString() => $"{Text(Attractiveness)}/{Text(Strength)}";

    private static string Text(Scoring axis) => axis.Score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";
}
