namespace KeyAccount.Domain.Credit.Lines;

/// <summary>What has become of a line on a day; a higher value is stricter.</summary>
public enum CreditLineStatus : byte
{
    /// <summary>It is admitted.</summary>
    Active = 0,

    /// <summary>It has expired and is still admitted for some days.</summary>
    InGrace = 1,

    /// <summary>Nothing was granted for that day, as far as is known: no line, and not a line of zero.</summary>
    NotGranted = 2,

    /// <summary>Its time and its grace have run out.</summary>
    Expired = 3,

    /// <summary>It is suspended, computed or for a time.</summary>
    Suspended = 4,

    /// <summary>A person has stopped it.</summary>
    Stopped = 5,
}
