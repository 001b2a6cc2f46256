namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>A payment plan was agreed.</summary>
public sealed record PlanAgreed : CollectionEvent
{
    internal PlanAgreed(PaymentPlan plan) => Plan = plan;

    /// <summary>The plan.</summary>
    public PaymentPlan Plan { get; }
}
