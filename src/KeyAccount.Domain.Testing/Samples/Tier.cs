namespace KeyAccount.Domain.Testing.Samples;

/// <summary>Outcomes of a table, the strictest last.</summary>
public enum Tier
{
    /// <summary>The member Gold.</summary>
    Gold = 0,

    /// <summary>The member Silver.</summary>
    Silver = 1,

    /// <summary>The member Open.</summary>
    Open = 2,

    /// <summary>The member Watch.</summary>
    Watch = 3,
}
