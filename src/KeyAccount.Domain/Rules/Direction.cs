namespace KeyAccount.Domain.Rules;

/// <summary>Which way of a feature is the better one for the client. Laws of monotony are checked along it.</summary>
public enum Direction : byte
{
    /// <summary>No direction is declared; nothing is claimed about more or less of it.</summary>
    None = 0,

    /// <summary>More of it never makes an outcome worse.</summary>
    HigherIsBetter = 1,

    /// <summary>Less of it never makes an outcome worse.</summary>
    LowerIsBetter = 2,
}
