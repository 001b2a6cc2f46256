using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Rules;
using NodaTime;
using NodaTime.Text;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>All that a reviewer needs on one sheet: each answer with its day and source, and what is not known.</summary>
public sealed class ReviewPack
{
    private const int DaysOfYear = 365;
    private const string Book = "invoice book";
    private const string File = "credit file";
    private const string Ledger = "line ledger";
    private const string Evaluation = "credit evaluation";

    private ReviewPack(string subject, LocalDate asOf, ImmutableArray<PackItem> items) =>
        (Subject, AsOf, Items) = (subject, asOf, items);

    /// <summary>The account.</summary>
    public string Subject { get; }

    /// <summary>The day of the review.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The answers in the order of the questions, one for each.</summary>
    public ImmutableArray<PackItem> Items { get; }

    /// <summary>What nobody could answer.</summary>
    public IEnumerable<PackQuestion> Unknown => Items.Where(item => !item.IsKnown).Select(item => item.Question);

    /// <summary>The answer to a question.</summary>
    public PackItem this[PackQuestion question] => Items[(int)question];

    /// <summary>Gathers the pack.</summary>
    public static ReviewPack Of(ReviewPackFacts facts)
    {
        var credit = Guard.Against.Null(facts).Credit;
        var (asOf, behaviour, file) = (credit.AsOf, credit.Behaviour, credit.File);
        var statement = file?.Statement;
        var securities = file?.Securities.Where(security => security.IsInForce(asOf)).ToList();
        var expiry = securities?.Where(security => security.ExpiresOn is not null).Min(security => security.ExpiresOn);
        var days = behaviour is { AgreedDays: { } agreed, Raw.DaysLateSigned: { } late } ? agreed + late : (decimal?)null;
        var outstanding = behaviour is { Open: { } open, SalesWithTax: { } sales }
            ? ReceivablesMetrics.DaysSalesOutstanding(open, sales, DaysOfYear)
            : null;
        var cover = securities is { Count: 0 }
            ? "none"
            : securities?.Select(security => $"{security.Form} {security.Amount}").Aggregate((one, other) => $"{one}, {other}");
        (PackQuestion Question, string? Answer, LocalDate? On, string Source)[] gathered =
        [
            (PackQuestion.StatementDate, Text(statement?.YearEnd), statement?.ReceivedOn ?? statement?.YearEnd, File),
            (PackQuestion.YearsInBusiness, Years(facts.FoundedOn, asOf), asOf, "registration"),
            (
                PackQuestion.CustomerSince,
                Text(file?.CustomerSince ?? behaviour.FirstSale),
                asOf,
                file?.CustomerSince is null ? Book : File
            ),
            (PackQuestion.AverageDays, Text(days), asOf, Book),
            (PackQuestion.DaysSalesOutstanding, Text(outstanding), asOf, Book),
            (PackQuestion.AverageBalance, facts.Use?.Average.ToString(), asOf, Ledger),
            (PackQuestion.HighBalance, facts.Use?.Peak.ToString(), asOf, Ledger),
            (PackQuestion.Utilisation, facts.Use?.PeakOfLimit?.ToString(), asOf, Ledger),
            (PackQuestion.Rating, facts.Grade?.ToString(), asOf, Evaluation),
            (PackQuestion.AgencyClass, file?.Report?.Class?.ToString(), file?.Report?.On, "agency report"),
            (PackQuestion.Trend, Text(behaviour.Scored.Trend), asOf, Book),
            (PackQuestion.Disputes, behaviour.OpenDisputed?.ToString(), asOf, Book),
            (PackQuestion.Cover, cover, asOf, File),
            (PackQuestion.CoverExpiry, securities is null ? null : Text(expiry) ?? "none", asOf, File),
            (PackQuestion.Status, facts.Watch?.Status.ToString(), facts.Watch?.Facts.AsOf, "watch policy"),
        ];
        return new(
            credit.Account,
            asOf,
            [
                .. gathered.Select(one =>
                    one.Answer is null
                        ? new PackItem(one.Question, null, null, null)
                        : new(one.Question, one.Answer, one.On, one.Source)
                ),
            ]
        );
    }

    /// <summary>One line for each question, unknown ones too.</summary>
    public ImmutableArray<string> Lines(Language language) =>
        [
            .. Items.Select(item =>
                item.IsKnown
                    ? $"{Name(item.Question, language)}: {item.Answer} ({item.Source}, {Text(item.On)})"
                    : $"{Name(item.Question, language)}: {Unsaid.In(language)}"
            ),
        ];

    private static Label Unsaid { get; } = new("unknown", "desconocido", "未知");

    private static string Name(PackQuestion question, Language language) =>
        MonitoringScales.PackQuestions.Format(MonitoringScales.PackQuestions.Encode(question), language);

    private static string? Years(LocalDate? founded, LocalDate asOf) =>
        founded is { } day && day <= asOf ? (Months.Completed(day, asOf) / 12).ToString(CultureInfo.InvariantCulture) : null;

    private static string? Text(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
