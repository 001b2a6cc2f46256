namespace KeyAccount.Domain.Rules;

/// <summary>How a feature is compared. There is no default: every boundary says whether it belongs to the upper or the lower side.</summary>
public enum Operator : byte
{
    /// <summary>Greater than the threshold or equal to it.</summary>
    AtLeast,

    /// <summary>Greater than the threshold; the threshold itself fails.</summary>
    Above,

    /// <summary>Less than the threshold or equal to it.</summary>
    AtMost,

    /// <summary>Less than the threshold; the threshold itself fails.</summary>
    Below,

    /// <summary>Equal to the value.</summary>
    Is,

    /// <summary>Equal to one of the values.</summary>
    IsAnyOf,

    /// <summary>All of the marks are set.</summary>
    HasAll,

    /// <summary>At least one of the marks is set.</summary>
    HasAny,
}
