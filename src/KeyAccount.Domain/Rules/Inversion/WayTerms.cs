using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules.Inversion;

/// <summary>How far a search for ways to another outcome goes.</summary>
public sealed record WayTerms
{
    /// <summary>Up to three changes at once, by whomever, within 200,000 trials.</summary>
    public static WayTerms Default { get; } = new();

    /// <summary>The most answers that one way may change, 1 to 4. The default is 3: nobody acts on more.</summary>
    public int MostChanges
    {
        get;
        init => field = Guard.Against.OutOfRange(value, nameof(MostChanges), 1, 4);
    } = 3;

    /// <summary>After how many trials the search stops, 1 or more; a trial is one evaluation of the policy. The default is 200,000.</summary>
    public int MostTrials
    {
        get;
        init => field = Guard.Against.NegativeOrZero(value, nameof(MostTrials));
    } = 200_000;

    /// <summary>Whose changes count. The default is everyone's; what is declared <see cref="Changeability.Fixed"/> never does.</summary>
    public ImmutableArray<Changeability> By
    {
        get;
        init =>
            field =
                value.IsDefaultOrEmpty || value.Contains(Changeability.Fixed)
                    ? throw new ArgumentException(
                        "Name one or several who can change an answer; nobody changes a fixed one.",
                        nameof(By)
                    )
                    : value;
    } = [Changeability.ByClient, Changeability.ByUs, Changeability.ByTime];

    internal bool Allow(Feature feature) => By.Contains(feature.Changeability);
}
