using System.Text;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a currency: an active ISO 4217 code in capitals.</summary>
internal static class CurrencyText
{
    /// <summary>What is wrong with the code, or null when it is an active currency.</summary>
    public static string? Problem(string text) => null;
}
