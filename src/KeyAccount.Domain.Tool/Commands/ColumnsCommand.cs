using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount columns</c>: what the files that are read may hold.</summary>
internal static class ColumnsCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("columns", "Lists every column of every file that is read, with what it holds and means.");
        command.SetAction(_ =>
        {
            foreach (var format in FileFormats.All)
            {
                terminal.Output.WriteLine($"{format.Title} ({format.Option})");
                foreach (var column in format.Columns)
                {
                    terminal.Output.WriteLine($"  {column.Name}{(column.Required ? " (required)" : "")}: {column.Holds}");
                    terminal.Output.WriteLine($"      {column.Meaning}");
                }

                terminal.Output.WriteLine();
            }

            return ExitCode.Success;
        });
        return command;
    }
}
