using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>One entry of a list of sector codes.</summary>
public sealed record SectorCode
{
    /// <summary>The code and what it stands for.</summary>
    /// <exception cref="ArgumentException">Scheme or code is blank.</exception>
    public SectorCode(string scheme, string code, KeySector sector) =>
        (Scheme, Code, Sector) = (Guard.Against.NullOrWhiteSpace(scheme), Guard.Against.NullOrWhiteSpace(code), sector);

    /// <summary>The classification scheme, such as ISIC4.</summary>
    public string Scheme { get; }

    /// <summary>The code; it covers every longer code that begins with it.</summary>
    public string Code { get; }

    /// <summary>The sector; <see cref="KeySector.None"/> takes a code out of a wider one.</summary>
    public KeySector Sector { get; }
}
