using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount credit status</c>: how every line is used, and what to do today.</summary>
internal static class CreditStatusCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new UseOptions();
        var outOption = CreditCommand.Out(
            $"The folder for {CreditStatusTable.FileName} and {CreditStatusDocument.FileName}; made if it does not exist."
        );
        var command = new Command(
            "status",
            "Shows for every account its line, its exposure by stage, how much of the line is used, how it stands, alerts, what to do today and the next review."
        );
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
                Show(terminal, options.Request(parsed), parsed.GetValue(outOption), asJson, cancelled)
        );
    }

    private static void Show(Terminal terminal, BookRequest request, string? folder, bool asJson, CancellationToken cancelled)
    {
        UseOutput.Refuse(folder, OutputSet.CreditStatus, request);
        var use = UseInput.Read(terminal, request, cancelled).Use;
        var document = new CreditStatusDocument(use, request.Reader, request.Language);
        cancelled.ThrowIfCancellationRequested();
        UseOutput.Write(
            folder,
            OutputSet.CreditStatus,
            output =>
            {
                using (var stream = output.Open(CreditStatusTable.FileName))
                {
                    OutputTable.Write(stream, CreditStatusTable.Columns(request.Reader, request.Language), use.Accounts);
                }

                JsonText.WriteFile(output, CreditStatusDocument.FileName, document.Write);
            }
        );
        if (asJson)
        {
            terminal.WriteJson(document.Write);
        }
        else
        {
            new CreditStatusText(terminal.Output, use, request.Reader, request.Language).Write(folder);
        }
    }
}
