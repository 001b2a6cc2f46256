using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Accounts;

/// <summary>A versioned list of the sector codes that stand for the key sectors, by scheme.</summary>
/// <remarks>
/// A code stands for itself and everything below it: 86 covers 8610. The longest listed code wins, so that 9231 (courts) may lie under
/// 92 (state organs). Dots are ignored. A sector is read from a code, never guessed from a client's name.
/// </remarks>
public sealed class SectorCodes
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, KeySector>> schemes;

    private SectorCodes(string version, FrozenDictionary<string, FrozenDictionary<string, KeySector>> schemes) =>
        (Version, this.schemes) = (version, schemes);

    /// <summary>
    /// The shipped default, not yet checked against the published standards: ISIC Rev. 4 (ISIC4), NACE Rev. 2 (NACE2), COFOG, GB/T
    /// 4754-2017 (GBT4754), and KEY, the sectors by name for hosts that know them. ISIC and NACE 8423 hold police and courts alike and
    /// are given as public security; GB/T 4754 has no class for the military: use KEY.
    /// </summary>
    public static SectorCodes Shipped { get; } = Of("shipped-1", ShippedSectorCodes.All);

    /// <summary>The version of the list, for decisions to name.</summary>
    public string Version { get; }

    /// <summary>The schemes that the list covers, in ordinal order.</summary>
    public ImmutableArray<string> Schemes => [.. schemes.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A list of one's own.</summary>
    /// <exception cref="ArgumentException">
    /// The list is empty, a code is listed twice in its scheme, or a code stands for <see cref="KeySector.None"/> without lying below
    /// another one.
    /// </exception>
    public static SectorCodes Of(string version, IEnumerable<SectorCode> codes)
    {
        Guard.Against.NullOrWhiteSpace(version);
        Guard.Against.Null(codes);
        Dictionary<string, Dictionary<string, KeySector>> schemes = new(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            Guard.Against.Null(code, nameof(codes));
            if (!schemes.TryGetValue(code.Scheme, out var scheme))
            {
                schemes.Add(code.Scheme, scheme = new(StringComparer.Ordinal));
            }
            if (!scheme.TryAdd(Plain(code.Code), code.Sector))
            {
                throw new ArgumentException($"The code {code.Code} is listed twice in {code.Scheme}.", nameof(codes));
            }
        }

        if (schemes.Count == 0)
        {
            throw new ArgumentException("A list of sector codes can't be empty.", nameof(codes));
        }
        return new(
            version,
            schemes.ToFrozenDictionary(
                pair => pair.Key,
                pair => pair.Value.ToFrozenDictionary(StringComparer.Ordinal),
                StringComparer.Ordinal
            )
        );
    }

    /// <summary>Whether the list covers the scheme; compared ordinally.</summary>
    public bool Covers([NotNullWhen(true)] string? scheme) => scheme is not null && schemes.ContainsKey(scheme);

    /// <summary>
    /// The key sector a code stands for, <see cref="KeySector.None"/> when its scheme is covered and the code is not listed; null when
    /// scheme or code is missing or the scheme is not covered.
    /// </summary>
    public KeySector? Find(string? scheme, string? code)
    {
        if (scheme is null || string.IsNullOrWhiteSpace(code) || !schemes.TryGetValue(scheme, out var listed))
        {
            return null;
        }
        var plain = Plain(code);
        for (var length = plain.Length; length > 0; length--)
        {
            if (listed.TryGetValue(plain[..length], out var sector))
            {
                return sector;
            }
        }

        return KeySector.None;
    }

    private static string Plain(string code) => code.Trim().Replace(".", string.Empty, StringComparison.Ordinal);
}
