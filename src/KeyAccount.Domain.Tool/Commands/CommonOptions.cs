using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Out(string description) =>
        new("--out")
        {
            HelpName = "DIR",
            Required = true,
            Description = description,
        };

    public static Option<bool> Json() =>
        new("--json") { Description = "Write one JSON document to the standard output, for machines; problems are in it too." };
}
