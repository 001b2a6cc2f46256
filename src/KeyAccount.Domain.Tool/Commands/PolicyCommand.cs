using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy</c>: policies as documents, written, verified and compared.</summary>
internal static class PolicyCommand
{
    public static Command Create(Terminal terminal) =>
        new(
            "policy",
            "Policies as documents: write the shipped ones, change a number, verify, and see what it would do before it takes effect."
        )
        {
            PolicyNewCommand.Create(terminal),
            PolicyShowCommand.Create(terminal),
            PolicyVerifyCommand.Create(terminal),
            PolicyDiffCommand.Create(terminal),
            PolicyCompareCommand.Create(terminal),
            PolicyCasesCommand.Create(terminal),
            PolicySchemaCommand.Create(terminal),
        };

    /// <summary>The files and folders that a command reads.</summary>
    public static Argument<string[]> Files() =>
        new("FILE")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Policy documents, or folders of them; schemas in a folder are passed over.",
        };
}
