using System.CommandLine;
using KeyAccount.Domain.Credit.Provisions;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount credit provision</c>: what is expected to be lost, and how much of it a few owe.</summary>
internal static class CreditProvisionCommand
{
    public static Command Create(Terminal terminal)
    {
        var options = new UseOptions();
        var outOption = CreditCommand.Out($"The folder for {ProvisionDocument.FileName}; made if it does not exist.");
        var command = new Command(
            "provision",
            "Shows the provision matrix by age, the loss expected by grade of what no security covers, and the concentration by corporate family. The rates are placeholders, and it says so."
        );
        options.AddTo(command);
        command.Add(outOption);
        return command.Does(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetValue(outOption);
                var request = options.Request(parsed);
                UseOutput.Refuse(folder, OutputSet.Provision, request);
                var read = UseInput.Read(terminal, request, cancelled);
                var risk = PortfolioRisk.Of(read.Input, read.Result, read.Use);
                var document = new ProvisionDocument(read.Use, risk, request.Reader, request.Language);
                UseOutput.Write(
                    folder,
                    OutputSet.Provision,
                    output => JsonText.WriteFile(output, ProvisionDocument.FileName, document.Write)
                );
                if (asJson)
                {
                    terminal.WriteJson(document.Write);
                }
                else
                {
                    Say(terminal.Output, read.Use, risk, request.Language, folder);
                }
            }
        );
    }

    private static void Say(TextWriter text, CreditUse use, PortfolioRisk risk, Language language, string? folder)
    {
        text.WriteLine(Phrase.AsOf.Fill(language, DateText.Iso(use.AsOf), use.Currency));
        text.WriteLine($"{UsePhrase.Provision.In(language)}:");
        if (risk.Provision is { } provision)
        {
            foreach (var line in provision.Text(language))
            {
                text.WriteLine($"  {line}");
            }
        }
        else
        {
            text.WriteLine($"  {UsePhrase.NoProvision.Fill(language, SpokenText.Number(risk.Undated))}");
        }

        if (risk.Loss is { } loss)
        {
            text.WriteLine($"{UsePhrase.Loss.In(language)}: {SpokenText.Amount(loss.Loss ?? loss.KnownLoss, language)}");
            foreach (var one in loss.Classes)
            {
                text.WriteLine(
                    $"  {one.Grade?.ToString() ?? "–"}: {SpokenText.Number(one.Debtors)}, {SpokenText.Amount(one.Exposure, language)} × {one.DefaultProbability?.ToString() ?? Phrase.Unknown.In(language)} = {SpokenText.Amount(one.Loss, language)}"
                );
            }
        }

        text.WriteLine($"{UsePhrase.Concentration.In(language)}:");
        foreach (LargestDebtor one in risk.Concentration.Largest(ProvisionDocument.Named))
        {
            text.WriteLine(
                $"  {one.Family}: {SpokenText.Amount(one.Exposure, language)}, {one.OfTotal}{(one.IsAbove ? " !" : "")}"
            );
        }

        if (folder is not null)
        {
            text.WriteLine(UsePhrase.Written.Fill(language, folder, ProvisionDocument.FileName));
        }
    }
}
