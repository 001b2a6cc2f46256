namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How a payment plan stands.</summary>
public enum PlanState : byte
{
    /// <summary>Everything that was due is paid; more is to come.</summary>
    Kept = 0,

    /// <summary>An instalment is due and not yet paid, within the grace days.</summary>
    InGrace = 1,

    /// <summary>An instalment was not paid in time. A broken plan stays broken: agree on a new one.</summary>
    Broken = 2,

    /// <summary>Everything is paid.</summary>
    Completed = 3,
}
