namespace KeyAccount.Domain.Accounts;

/// <summary>The one kind that leads, by the policy's precedence.</summary>
public enum PrimaryKind
{
    /// <summary>No kind is met, and at least one can't be told for this account.</summary>
    Undetermined,

    /// <summary>No kind is met, and every kind that was assessed is known not to be.</summary>
    Ordinary,

    /// <summary><see cref="AccountKind.MajorEconomic"/> leads.</summary>
    MajorEconomic,

    /// <summary><see cref="AccountKind.Important"/> leads.</summary>
    Important,

    /// <summary><see cref="AccountKind.Group"/> leads.</summary>
    Group,

    /// <summary><see cref="AccountKind.Strategic"/> leads.</summary>
    Strategic,
}
