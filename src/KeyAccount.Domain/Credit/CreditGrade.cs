namespace KeyAccount.Domain.Credit;

/// <summary>How good the credit of a debtor is. A higher number is better; the default is the worst.</summary>
public enum CreditGrade : byte
{
    /// <summary>In default or barred: an event, not a low score.</summary>
    X = 0,

    /// <summary>Prepayment or full security.</summary>
    E = 1,

    /// <summary>Secured or reduced.</summary>
    D = 2,

    /// <summary>Open terms, monitored.</summary>
    C = 3,

    /// <summary>Open terms.</summary>
    B = 4,

    /// <summary>Open terms, routine.</summary>
    A = 5,
}
