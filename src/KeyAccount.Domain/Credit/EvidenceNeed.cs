namespace KeyAccount.Domain.Credit;

/// <summary>A piece of evidence that would lead to the next track, and so to a higher cap.</summary>
public enum EvidenceNeed : byte
{
    /// <summary>Legal name, form, country, and registration or tax number.</summary>
    Identity = 0,

    /// <summary>Screening against sanctions lists.</summary>
    Screening = 1,

    /// <summary>A longer or fresher record of trade.</summary>
    TradeRecord = 2,

    /// <summary>A recent agency report with a rating.</summary>
    AgencyReport = 3,

    /// <summary>A recent statement of the legal debtor.</summary>
    Statement = 4,

    /// <summary>The same, signed by an auditor.</summary>
    AuditedStatement = 5,

    /// <summary>A public body's budget line or order number.</summary>
    BudgetConfirmation = 6,

    /// <summary>The legal basis of a public body's purchase.</summary>
    LegalBasis = 7,
}
