namespace KeyAccount.Domain.Reservations;

/// <summary>A part of a command in which a repetition can differ. When several differ, the first one here is named.</summary>
public enum CommandField
{
    /// <summary>What kind of command it is.</summary>
    Kind,

    /// <summary>The reservation that is resolved.</summary>
    Reservation,

    /// <summary>The lines.</summary>
    Lines,

    /// <summary>An amount or its currency.</summary>
    Amount,

    /// <summary>Whether the rest is held again.</summary>
    Rest,

    /// <summary>The terms of a line.</summary>
    Terms,

    /// <summary>After how long it expires.</summary>
    ExpiresAfter,

    /// <summary>Whether less is taken when less is free.</summary>
    UpTo,

    /// <summary>The reservation that is replaced.</summary>
    Replaces,

    /// <summary>The entry that is corrected.</summary>
    Corrects,

    /// <summary>The reason.</summary>
    Reason,

    /// <summary>The business reference.</summary>
    Reference,
}
