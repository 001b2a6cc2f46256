namespace KeyAccount.Domain.Expenses.Claims;

/// <summary>How a line of a claim stands, the strictest last.</summary>
public enum ClaimStanding : byte
{
    /// <summary>Nothing is said against it.</summary>
    Passes = 0,

    /// <summary>It passes, with a warning that its readers see; what is above a cap is cut.</summary>
    Flagged = 1,

    /// <summary>People decide, also when something is not known.</summary>
    Referred = 2,

    /// <summary>Compliance decides first.</summary>
    Compliance = 3,

    /// <summary>The claimant has to change it; as it stands nothing is paid.</summary>
    Revise = 4,

    /// <summary>It is never paid as an expense.</summary>
    Refused = 5,
}
