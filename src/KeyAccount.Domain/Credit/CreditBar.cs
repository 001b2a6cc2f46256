namespace KeyAccount.Domain.Credit;

/// <summary>What a knock-out calls for, before any points. The default is that it can't be told.</summary>
public enum CreditBar : byte
{
    /// <summary>An answer is missing that could bar the debtor.</summary>
    Undetermined = 0,

    /// <summary>No knock-out.</summary>
    Clear = 1,

    /// <summary>People decide; shipments wait until then.</summary>
    Refer = 2,

    /// <summary>No open terms.</summary>
    NoOpenTerms = 3,

    /// <summary>Insolvency: prepayment only, and only through finance.</summary>
    Insolvent = 4,

    /// <summary>No business at all.</summary>
    Stop = 5,
}
