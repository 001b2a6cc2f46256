namespace KeyAccount.Domain.Tool.Samples;

/// <summary>When an invented account buys.</summary>
internal enum SampleRhythm
{
    /// <summary>At even intervals throughout.</summary>
    Steady,

    /// <summary>At any time throughout.</summary>
    Irregular,

    /// <summary>Within a few weeks, and never again.</summary>
    Project,

    /// <summary>Steadily, until more than a year ago.</summary>
    Lapsed,

    /// <summary>Since a few months only.</summary>
    New,
}
