using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>The words that reports use.</summary>
internal static class Words
{
    public static string Of(Truth truth) =>
        truth switch
        {
            Truth.Yes => "met",
            Truth.No => "not met",
            Truth.Unknown => "undetermined",
        };
}
