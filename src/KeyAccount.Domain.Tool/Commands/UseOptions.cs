using System.CommandLine;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say what a look at lines and their use is made from.</summary>
internal sealed class UseOptions
{
    private readonly BookOptions book = new();

    private readonly Option<string?> lines = new("--lines")
    {
        HelpName = "FILE.csv",
        Description =
            "Credit lines, one grant a row: account, limit; where known from, expires, temporary limits, status, reviewed_on and more.",
    };

    private readonly Option<string?> families = new("--families")
    {
        HelpName = "FILE.csv",
        Description = "Which line is below which: account, parent, link (shared or carve_out).",
    };

    private readonly Option<string?> documents = new("--documents")
    {
        HelpName = "FILE.csv",
        Description =
            "Orders, deliveries, cash and other documents that are no invoices, one a row: account, document, stage, on, amount.",
    };

    private readonly Option<string?> collections = new("--collections")
    {
        HelpName = "FILE.csv",
        Description = "Reminders and payment plans, one event or instalment a row: an account without a row has none.",
    };

    public void AddTo(Command command)
    {
        book.AddTo(command);
        AddFilesTo(command);
    }

    /// <summary>The files about lines alone.</summary>
    public void AddFilesTo(Command command)
    {
        command.Add(lines);
        command.Add(families);
        command.Add(documents);
        command.Add(collections);
    }

    /// <summary>The request with the files about lines.</summary>
    public BookRequest Request(ParseResult parsed) => AddTo(book.Request(parsed), parsed) with { LooksAtUse = true };

    /// <summary>The same request with the files about lines, which are looked at when there is one.</summary>
    /// <exception cref="UsageException">There are families and no lines.</exception>
    public BookRequest AddTo(BookRequest request, ParseResult parsed)
    {
        var added = request with
        {
            Lines = parsed.GetValue(lines),
            Families = parsed.GetValue(families),
            Documents = parsed.GetValue(documents),
            Collections = parsed.GetValue(collections),
        };
        if (added is { Lines: null, Families: not null })
        {
            throw new UsageException("--families needs --lines: a family shares lines");
        }

        return added with
        {
            LooksAtUse = added.Lines is not null || added.Documents is not null || added.Collections is not null,
        };
    }
}
