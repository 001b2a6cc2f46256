namespace KeyAccount.Domain.Credit;

/// <summary>What happened that bears on credit, apart from late payment.</summary>
public enum CreditEventKind : byte
{
    /// <summary>Insolvency proceedings were opened.</summary>
    Insolvency = 0,

    /// <summary>We wrote off a claim.</summary>
    WriteOff = 1,

    /// <summary>We had to collect in court or through a collector.</summary>
    LegalCollection = 2,

    /// <summary>A cheque, bill or direct debit was dishonoured.</summary>
    DishonouredInstrument = 3,

    /// <summary>The credit insurer cancelled its cover.</summary>
    CoverCancelled = 4,
}
