using System.Globalization;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>What the command itself says about policies, in the three languages.</summary>
internal static class PolicyPhrase
{
    public static readonly Label Version = new("version {0}", "versión {0}", "版本{0}");
    public static readonly Label SignedBy = new("signed by {0}", "firmada por {0}", "由{0}签署");
    public static readonly Label Unsigned = new(
        "shipped default, signed by nobody",
        "valores de fábrica, sin firma",
        "出厂默认，无人签署"
    );
    public static readonly Label From = new("in effect from {0}", "en vigor desde {0}", "自{0}起生效");
    public static readonly Label FromUntil = new(
        "in effect from {0} until before {1}",
        "en vigor desde {0} hasta antes de {1}",
        "自{0}起生效，至{1}之前"
    );
    public static readonly Label Fingerprint = new("fingerprint {0}", "huella {0}", "指纹{0}");
    public static readonly Label Numbers = new("Numbers", "Cifras", "数值");

    /// <summary>The phrase in a language, with its values.</summary>
    public static string Fill(this Label label, Language language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, label.In(language), values);
}
