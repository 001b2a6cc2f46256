namespace KeyAccount.Domain.Tool.Samples;

/// <summary>What is special about the line of an invented account; every twenty accounts show all of it.</summary>
internal enum LineStory
{
    /// <summary>A line that others share.</summary>
    Head = 0,

    /// <summary>It shares the line of the account before it.</summary>
    Shares = 1,

    /// <summary>Its line is set aside out of that one.</summary>
    SetAside = 2,

    /// <summary>Its line has ended, grace and all.</summary>
    Expired = 3,

    /// <summary>A person has stopped it.</summary>
    Stopped = 4,

    /// <summary>It uses more than nine tenths of its line.</summary>
    NearlyUsed = 5,

    /// <summary>It broke a payment plan.</summary>
    BrokenPlan = 6,

    /// <summary>It keeps a payment plan.</summary>
    KeptPlan = 7,

    /// <summary>It was reminded twice.</summary>
    Reminded = 8,

    /// <summary>It gets no credit.</summary>
    NoCredit = 9,

    /// <summary>It has no limit.</summary>
    Unlimited = 10,

    /// <summary>Nothing was granted to it.</summary>
    NoLine = 11,

    /// <summary>It has a temporary limit.</summary>
    Temporary = 12,

    /// <summary>Its line ends soon.</summary>
    EndsSoon = 13,

    /// <summary>It is suspended.</summary>
    Suspended = 14,

    /// <summary>Nothing.</summary>
    None = 15,
}
