namespace KeyAccount.Domain.Credit;

/// <summary>What nobody's credit may be judged by.</summary>
public enum ProhibitedBasis : byte
{
    /// <summary>Race, colour or ethnic group.</summary>
    Race = 0,

    /// <summary>National origin.</summary>
    NationalOrigin = 1,

    /// <summary>Religion or belief.</summary>
    Religion = 2,

    /// <summary>Sex, gender or orientation.</summary>
    Sex = 3,

    /// <summary>Marital status.</summary>
    MaritalStatus = 4,

    /// <summary>Age of a person.</summary>
    Age = 5,

    /// <summary>Health or disability.</summary>
    Health = 6,

    /// <summary>Political opinion or membership.</summary>
    Politics = 7,

    /// <summary>Membership of a trade union.</summary>
    UnionMembership = 8,

    /// <summary>Income from public assistance.</summary>
    PublicAssistance = 9,
}
