namespace KeyAccount.Domain.Testing.Samples;

/// <summary>A grade of risk that rises.</summary>
public enum Grade
{
    /// <summary>The member Low.</summary>
    Low = 0,

    /// <summary>The member Middle.</summary>
    Middle = 1,

    /// <summary>The member High.</summary>
    High = 2,

    /// <summary>The member Extreme.</summary>
    Extreme = 4,
}
