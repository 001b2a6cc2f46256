namespace KeyAccount.Domain.Credit;

/// <summary>Five classes onto which the ratings of agencies and insurers are mapped. The default is the weakest.</summary>
public enum ExternalClass : byte
{
    /// <summary>In default or close to it.</summary>
    Weakest = 0,

    /// <summary>Weak.</summary>
    Weak = 1,

    /// <summary>Adequate.</summary>
    Adequate = 2,

    /// <summary>Good.</summary>
    Good = 3,

    /// <summary>The strongest.</summary>
    Strongest = 4,
}
