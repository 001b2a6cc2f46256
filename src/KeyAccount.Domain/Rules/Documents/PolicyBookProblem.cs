using NodaTime;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Two versions that don't follow each other, with the days on which both or none would be in effect.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Earlier">The version that begins first.</param>
/// <param name="Later">The other one.</param>
/// <param name="From">The first day of the overlap or hole; for a name that stands twice, the first day of the later version.</param>
/// <param name="Until">The first day after it; null when it has no end.</param>
public sealed record PolicyBookProblem(
    PolicyBookFault Fault,
    IPolicyVersion Earlier,
    IPolicyVersion Later,
    LocalDate From,
    LocalDate? Until
)
{
    /// <summary>Both versions with their periods, and the days, in one sentence.</summary>
    public override string ToString()
    {
        var days = Until is { } until ? PolicyPeriod.Of(From, until) : PolicyPeriod.StartingOn(From);
        var versions = $"{Earlier.Identity} {Earlier.Effective} and {Later.Identity} {Later.Effective}";
        return Fault switch
        {
            PolicyBookFault.VersionOverlap => $"VersionOverlap: {versions} are both in effect in {days}.",
            PolicyBookFault.VersionHole => $"VersionHole: between {versions} no version is in effect in {days}.",
            PolicyBookFault.DuplicateVersion => $"DuplicateVersion: {versions} have the same name.",
        };
    }
}
