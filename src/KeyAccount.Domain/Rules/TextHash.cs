using System.Security.Cryptography;
using System.Text;

namespace KeyAccount.Domain.Rules;

/// <summary>What stands for a text of any length: in names that follow from it, and to see whether it is still the same.</summary>
internal static class TextHash
{
    /// <summary>The SHA-256 of a text in UTF-8: 64 lower-case hexadecimal digits.</summary>
    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
