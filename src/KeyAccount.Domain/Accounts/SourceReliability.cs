namespace KeyAccount.Domain.Accounts;

/// <summary>How far the source of an observation is to be trusted, on the admiralty scale, from least to most.</summary>
public enum SourceReliability
{
    /// <summary>Can't be judged.</summary>
    F,

    /// <summary>Unreliable.</summary>
    E,

    /// <summary>Not usually reliable.</summary>
    D,

    /// <summary>Fairly reliable.</summary>
    C,

    /// <summary>Usually reliable.</summary>
    B,

    /// <summary>Completely reliable.</summary>
    A,
}
