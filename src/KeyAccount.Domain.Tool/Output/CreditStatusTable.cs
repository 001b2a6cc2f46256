using System.Collections.Immutable;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Control;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes credit-status.csv: one row an account, in ordinal order.</summary>
internal static class CreditStatusTable
{
    public const string FileName = "credit-status.csv";

    /// <summary>The columns for a reader, in their order.</summary>
    public static ImmutableArray<OutputColumn<AccountUse>> Columns(Audience reader, Language language) =>
        [
            new("account", "The account, as in the files.", use => SpreadsheetText.Guard(use.Account)),
            new("name", "Its name in the account file.", use => SpreadsheetText.Guard(use.Name)),
            new(
                "status",
                "How its line stands: `undetermined`, `ok`, `watch`, `hold`, `prepaid_only`, `stop` or `no_check`.",
                use => Words.Write(use.Reading.Status)
            ),
            new(
                "line",
                "What its line and those above leave it: an amount, `no credit`, `unlimited`, `no check`; blank when nothing is known.",
                use => use.Held?.Figure.ToString() ?? ""
            ),
            new(
                "level",
                "The account whose line that is; another one in a family.",
                use => SpreadsheetText.Guard(use.Held?.Name)
            ),
            new("limit", "The same as an amount, 0 for no credit; blank without one.", use => Figure.Of(use.Held?.Limit)),
            new("used", "What all who share that line use.", use => Figure.Of(use.Held?.Used)),
            new("free", "What is left of it, below zero when too much is used.", use => Figure.Of(use.Held?.Free)),
            new(
                "use_share",
                "The use as a part of the limit, rounded down: 0.900000 is nine tenths; blank when there is something used of nothing.",
                use => Figure.Of(ToldShare.Of(use.OfLimit))
            ),
            new("exposure", "What the account itself owes and is about to owe, weighed.", use => Figure.Of(use.Exposure)),
            new("ordered", "Of it ordered and in production.", use => Figure.Of(use.Stages.Ordered)),
            new("delivered", "Of it delivered or billed, not posted.", use => Figure.Of(use.Stages.Delivered)),
            new("owed", "Of it open invoices, bills, retention and other claims.", use => Figure.Of(use.Stages.Owed)),
            new(
                "credits",
                "What lowers it: credit notes, cash that is not applied, returns; below zero.",
                use => Figure.Of(use.Stages.Credits)
            ),
            new("beyond_horizon", "Orders for later days, which do not count yet.", use => Figure.Of(use.Later)),
            new(
                "projected_share",
                "The use with those orders, as a part of the limit, rounded down.",
                use => Figure.Of(ToldShare.Of(use.ProjectedOfLimit))
            ),
            new("overdue", "Overdue and not disputed.", use => Figure.Of(use.Overdue?.Total)),
            new("oldest_overdue_days", "Days since the oldest of it was due.", use => Figure.Of(use.Overdue?.OldestDays)),
            new("line_ends", "The first day on which the line, or one that holds it, has ended.", use => Day(use.ExpiresOn)),
            new("cover_ends", "The first day on which a cover has ended.", use => Day(use.CoverExpiresOn)),
            new("next_review", "The day by which it is to be reviewed.", use => Day(use.Review?.DueOn)),
            new("dunning_level", "The level of the last reminder.", use => Figure.Of(use.Collections?.DunningLevel)),
            new(
                "plan",
                "The payment plan: `kept`, `in_grace`, `broken` or `completed`.",
                use => use.Collections?.Plan is { } plan ? Words.Write(plan) : ""
            ),
            new(
                "alerts",
                "The codes of the rules that hold, the strictest first.",
                use => OutputTable.List(use.Alerts(reader).Select(finding => finding.Code))
            ),
            new(
                "missing",
                "The questions whose missing answers keep something open.",
                use => OutputTable.List(use.Reading.Computed.MissingFor(reader).Select(feature => feature.Name))
            ),
            new(
                "actions",
                "What is to be done, the most urgent first.",
                use => OutputTable.List(use.Actions.Select(action => Words.Write(action.Kind)))
            ),
            new(
                "today",
                "The most urgent of it in a sentence of the language.",
                use => use.Actions is [var first, ..] ? UsePhrase.Of(first, language) : ""
            ),
        ];

    private static string Day(LocalDate? day) => day is { } known ? DateText.Iso(known) : "";
}
