namespace KeyAccount.Domain.Accounts;

/// <summary>The national sectors whose bodies may be important accounts.</summary>
public enum KeySector
{
    /// <summary>The client's code is known and belongs to none of the eight.</summary>
    None,

    /// <summary>Party organs and general government.</summary>
    PartyAndGovernment,

    /// <summary>Defence.</summary>
    Military,

    /// <summary>Police and public security.</summary>
    PublicSecurity,

    /// <summary>Prosecution, courts and law.</summary>
    ProsecutionAndLaw,

    /// <summary>Arts, libraries, museums and other culture.</summary>
    Culture,

    /// <summary>Education.</summary>
    Education,

    /// <summary>Health.</summary>
    Health,

    /// <summary>Press, broadcasting and news agencies.</summary>
    News,
}
