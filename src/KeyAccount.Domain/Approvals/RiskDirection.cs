namespace KeyAccount.Domain.Approvals;

/// <summary>Which way a measure needs more authority.</summary>
public enum RiskDirection
{
    /// <summary>The higher, the riskier: amounts, discounts, days.</summary>
    Higher,

    /// <summary>The lower, the riskier: margins.</summary>
    Lower,
}
