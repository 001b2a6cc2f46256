using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Tests.Documentation;

/// <summary>A host's own letter: what stands against open terms, as far as its reader may know it.</summary>
internal static class Letters
{
    public static string Write(CreditEvaluation evaluation, Audience reader, Language language) =>
        string.Join('\n', evaluation.PrincipalReasons(reader).Select(reason => reason.ToString(language)));
}
