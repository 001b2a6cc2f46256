namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What can contradict itself in exposure terms.</summary>
public enum ExposureTermsDefect
{
    /// <summary>An order counts more beyond the horizon than within: it would fall as its goods come nearer.</summary>
    FarOrderAboveNearOrder,

    /// <summary>A later stage counts less than an earlier one: delivering or billing would make room.</summary>
    FallsOnTheWay,

    /// <summary>A credit counts more than the receivable that it pays: a payment would give more room than it settles.</summary>
    CreditAboveReceivable,

    /// <summary>A bill, a retention or factoring with recourse counts less than the receivable: the risk is the same.</summary>
    ReceivableLeavesByItsForm,
}
