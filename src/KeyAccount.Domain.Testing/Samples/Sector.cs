namespace KeyAccount.Domain.Testing.Samples;

/// <summary>A choice without an order, with numbers left out.</summary>
public enum Sector
{
    /// <summary>The member Trade.</summary>
    Trade = 0,

    /// <summary>The member Industry.</summary>
    Industry = 1,

    /// <summary>The member Health.</summary>
    Health = 2,

    /// <summary>The member Education.</summary>
    Education = 5,
}
