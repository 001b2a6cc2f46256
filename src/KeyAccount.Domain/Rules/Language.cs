namespace KeyAccount.Domain.Rules;

/// <summary>A language in which sentences are rendered from codes. Codes and figures are the same in all of them.</summary>
public enum Language : byte
{
    /// <summary>English (<c>en</c>).</summary>
    English = 0,

    /// <summary>Spanish (<c>es</c>).</summary>
    Spanish = 1,

    /// <summary>Simplified Chinese (<c>zh-Hans</c>).</summary>
    SimplifiedChinese = 2,
}
