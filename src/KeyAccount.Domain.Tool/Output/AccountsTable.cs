using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes accounts.csv: one row an account, in ordinal order.</summary>
internal static class AccountsTable
{
    public const string FileName = "accounts.csv";

    /// <summary>The columns in their order. Further ones are added at the end, so that readers by position stay right.</summary>
    public static readonly ImmutableArray<OutputColumn<OutputRow>> Columns =
    [
        new("account", "The account, as in the invoice file.", row => SpreadsheetText.Guard(row.Facts.Account)),
        new("name", "Its name in the account file.", row => SpreadsheetText.Guard(row.Facts.Profile?.Name)),
        new(
            "kinds",
            "The kinds of key account that are met: `major_economic`, `important`, `group`, `strategic`.",
            row => List(row.Reviewed.Met.Select(Words.Write))
        ),
        new(
            "primary_kind",
            "The kind that leads, `ordinary` when none is met, or `undetermined` when none is met and one is in doubt.",
            row => Words.Write(row.Reviewed.Primary)
        ),
        new(
            "tier",
            "The tier that counts, after capacity and override: `key`, `development`, `maintain`, `standard` or `undetermined`. It is that of the corporate family.",
            row => Words.Write(row.Reviewed.Tier)
        ),
        new(
            "importance",
            "Attractiveness and strength, 0 to 100 each, as `62.50/41.25`; a question mark stands for an axis of which too little is known. It is that of the corporate family.",
            row => Importance(row.Family.Importance)
        ),
        new(
            "invoices",
            "Invoices and credit notes issued by the day of the review.",
            row => Figure.Of(row.Facts.Figures.Invoices)
        ),
        new("net_invoiced", "All of them together, without tax.", row => Figure.Of(row.Facts.Figures.NetInvoiced)),
        new(
            "last_12_months",
            "Purchases of the 12 months up to the day of the review, net of credit notes and tax.",
            row => Figure.Of(row.Facts.Figures.LastTwelveMonths)
        ),
        new(
            "active_months",
            "In how many of the last 12 calendar months, the current one included, there was a sale.",
            row => Figure.Of(row.Facts.Figures.ActiveMonths)
        ),
        new(
            "orders_per_year",
            "Distinct days of the last 12 months with a sale.",
            row => Figure.Of(row.Facts.Figures.OrdersPerYear)
        ),
        new(
            "days_beyond_terms",
            "Days from due to settlement over the settled invoices, weighted by amount, early payment counted as 0.",
            row => Figure.Of(row.Facts.Figures.DaysBeyondTerms)
        ),
        new(
            "days_beyond_terms_signed",
            "The same with early payment below zero.",
            row => Figure.Of(row.Facts.Figures.DaysBeyondTermsSigned)
        ),
        new(
            "late_share",
            "The part of the settled invoices, by number, that was settled after the due date.",
            row => Figure.Of(row.Facts.Figures.LateShare)
        ),
        new(
            "disputed_share",
            "The part of all invoices, by number, that is disputed.",
            row => Figure.Of(row.Facts.Figures.DisputedShare)
        ),
        new("open", "The sum open, tax included, less part payments.", row => Figure.Of(row.Facts.Figures.Open)),
        new(
            "overdue",
            "The part of it that was due before the day of the review.",
            row => Figure.Of(row.Facts.Figures.Overdue)
        ),
        new(
            "oldest_overdue_days",
            "Days since the oldest overdue invoice was due; 0 when nothing is overdue.",
            row => Figure.Of(row.Facts.Figures.OldestOverdueDays)
        ),
        new(
            "peak_exposure",
            "The largest sum open on any day up to that of the review, tax included.",
            row => Figure.Of(row.Facts.Figures.PeakExposure)
        ),
        new(
            "abc_class",
            "The class of the corporate family by cumulative purchases of 12 months: `A`, `B`, `C`, or `none` without purchases.",
            row => row.Facts.Standing is { } standing ? Class(standing.Abc) : ""
        ),
        new(
            "credit_outcome",
            "What came of the credit evaluation: `graded`, `provisional`, `deferred`, `referred` or `barred`; blank in a book without sales to measure by.",
            row => row.Credit is { } credit ? Words.Write(credit.Outcome) : ""
        ),
        new(
            "credit_track",
            "How much is known of the debtor: `none`, `refer`, `starter`, `trade`, `report`, `full` or `public_body`. It caps the line.",
            row => row.Credit is { } credit ? Words.Write(credit.Track) : ""
        ),
        new("credit_score", "The score of that track before any cap, 0 to 100.", row => Score(row.Credit?.Score)),
        new(
            "credit_grade",
            "The grade, `A` to `E`, or `X` when barred; blank when deferred or referred.",
            row => row.Credit?.Grade?.ToString() ?? ""
        ),
        new(
            "recommended_line",
            "The recommended credit line, tax included; blank when deferred, referred or not to be told.",
            row => Figure.Of(row.Credit?.Line?.Amount)
        ),
        new(
            "binding",
            "The limit that held the line: `knock_out`, `need`, `request`, `evidence_cap`, `capacity`, `loss_budget`, `concentration` or `family`.",
            row => row.Credit?.BindingFor(row.Reader) is { } binding ? Words.Write(binding) : ""
        ),
        new("findings", "The codes of what was found; decisions.jsonl has the reasons.", row => List(row.FindingCodes())),
        new(
            "missing",
            "The questions whose missing answers keep something open.",
            row => List(row.Missing().Select(feature => feature.Name))
        ),
        new(
            "undetermined_kinds",
            "The kinds that a missing answer leaves in doubt.",
            row => List(Kinds(row.Reviewed, KindState.Undetermined))
        ),
        new(
            "family",
            "The head of the corporate family; blank for an account that stands alone.",
            row => SpreadsheetText.Guard(row.Facts.FamilyHead)
        ),
        new(
            "attractiveness",
            "The first axis of importance, 0 to 100.",
            row => Score(row.Family.Importance.Attractiveness.Score)
        ),
        new(
            "attractiveness_coverage",
            "The part of its points that could be answered.",
            row => Figure.Of(row.Family.Importance.Attractiveness.Coverage)
        ),
        new("strength", "The second axis of importance, 0 to 100.", row => Score(row.Family.Importance.Strength.Score)),
        new(
            "strength_coverage",
            "The part of its points that could be answered.",
            row => Figure.Of(row.Family.Importance.Strength.Coverage)
        ),
        new(
            "provisional",
            "`yes` when an answer to either axis is missing, so that it may change.",
            row => row.Family.Importance.IsProvisional ? "yes" : "no"
        ),
        new(
            "earned_tier",
            "The tier earned before capacity and override; `--previous` starts from it.",
            row => row.Family.Grant.Earned == AccountTier.Undetermined ? "" : Words.Write(row.Family.Grant.Earned)
        ),
        new(
            "earned_tier_since",
            "The day since which it is held without a break.",
            row => row.Family.EarnedSince is { } since ? DateText.Iso(since) : ""
        ),
        new(
            "waiting_place",
            "The place on the waiting list for a tier of limited capacity; blank when not waiting.",
            row => Figure.Of(row.Family.Grant.WaitingPlace)
        ),
        new(
            "computed_tier",
            "The tier without the override; the same as tier where there is none.",
            row => Words.Write(row.Family.Grant.Granted)
        ),
        new(
            "override_by",
            "Who gave the tier in place of the computed one.",
            row => SpreadsheetText.Guard(row.Family.Grant.Override?.By)
        ),
        new("override_reason", "Why.", row => SpreadsheetText.Guard(row.Family.Grant.Override?.Reason)),
        new(
            "override_until",
            "The first day on which it no longer holds.",
            row => row.Family.Grant.Override is { } given ? DateText.Iso(given.Until) : ""
        ),
    ];

    public static void Write(Stream stream, IEnumerable<OutputRow> rows) => OutputTable.Write(stream, Columns, rows);

    /// <summary>The columns as a Markdown table, for the documentation.</summary>
    public static string Markdown() => OutputTable.Markdown(Columns);

    /// <summary>The class as it is always written: a letter, or none.</summary>
    public static string Class(AbcClass @class) => @class == AbcClass.None ? "none" : @class.ToString();

    public static IEnumerable<string> Kinds(ReviewedAccount row, KindState state) =>
        Enum.GetValues<AccountKind>().Where(kind => row.StateOf(kind) == state).Select(Words.Write);

    private static string Importance(Importance importance) =>
        importance is { Attractiveness.Score: null, Strength.Score: null } ? "" : importance.ToString();

    private static string Score(decimal? score) =>
        score?.ToString("F2", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private static string List(IEnumerable<string> items) => OutputTable.List(items);
}
