namespace KeyAccount.Domain.Approvals;

/// <summary>In which order the columns are asked.</summary>
public enum StepOrder
{
    /// <summary>One after the other, in the order of the ladder.</summary>
    InOrder,

    /// <summary>All at once; within a column still from the lowest rank upwards.</summary>
    Parallel,
}
