using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>Reads the use of one account after the other: first what each owes, then, with all of them, how their lines stand.</summary>
internal sealed class UseReader(SeenInput input, BookCredit? credit, LevelUse levels, WatchPolicy policy)
{
    private const int MonthsOfYear = 12;

    private static readonly WatchReading Unread = WatchPolicy.Shipped.Read(
        new WatchFacts { Subject = "none", AsOf = new LocalDate(2000, 1, 1) }
    );

    private readonly CreditRecords records = input.Records!;
    private readonly Dictionary<string, CreditFile> files = input.Files.ToDictionary(
        file => file.Account,
        StringComparer.Ordinal
    );

    /// <summary>What an account owes, which is added to the levels of its family.</summary>
    public AccountUse Begin(string account, OutputRow? row)
    {
        var debts = AccountDebts.Of(input, account);
        // Where invoices are there and nothing says which are paid, nothing is known of what is owed.
        var isKnown = row is null || row.Facts.Figures.Invoices is null or 0 || row.Facts.Figures.Open is not null;
        var reading = isKnown ? debts.On(input.AsOf, ExposureTerms.Shipped) : null;
        var chain = records.Lines.ChainOf(account, input.AsOf);
        if (chain is not null)
        {
            levels.Add(chain, reading?.Total);
        }

        return new AccountUse(account)
        {
            Name = row?.Facts.Profile?.Name,
            Owner = row?.Facts.Profile?.Owner,
            Terms = policy.Terms,
            Row = records.Lines.RowOf(account, input.AsOf),
            Chain = chain,
            Debts = reading,
            Stages = StageSums.Of(reading),
            Exposure = reading?.Total,
            Later = reading is null ? null : Later(reading),
            Evaluation = row?.Credit,
            Facts = row?.Credit is null ? null : credit!.Portfolio.Find(account),
            Tier = row?.Reviewed.Tier is { } tier and not AccountTier.Undetermined ? tier : null,
            Overdue = isKnown ? debts.OverdueOn(input.AsOf) : null,
            Open = isKnown ? debts.OpenOn(input.AsOf) : null,
            Collections = records.Supplied.Collections ? CollectionBook.StateOf(records, account, input.AsOf) : null,
            Reading = Unread,
        };
    }

    /// <summary>How its line stands, now that all who share it are read.</summary>
    public AccountUse Finish(AccountUse use)
    {
        var held = use.Chain is { } chain ? levels.Tightest(chain) : null;
        var ends = Ends(use.Chain);
        var finished = use with { Held = held, ExpiresOn = ends, CoverExpiresOn = CoverEnd(use), Review = Review(use) };
        return finished with { Reading = policy.Read(Facts(finished)) };
    }

    private Money? Later(Exposure reading) =>
        Sum(
            reading
                .Lines.Where(line =>
                    line.Position is { Stage: ExposureStage.Ordered, IsMadeToOrder: false } && line.Weight == Share.Zero
                )
                .Select(line => line.Open)
        );

    private Money? Sum(IEnumerable<Money> amounts) => input.Terms.Sum(amounts, input.AsOf);

    private WatchFacts Facts(AccountUse use)
    {
        var behaviour = use.Evaluation?.Behaviour;
        var facts = new WatchFacts
        {
            Subject = "line",
            AsOf = input.AsOf,
            Mark = Mark(use),
            Limit = use.Held?.Limit,
            IsLimited = use.Held is { Limit: null } ? false : null,
            Used = use.Held is { } held ? held.Used : use.Exposure,
            Asked = Money.Zero(input.Terms.Currency),
            OldestOverdueDays = use.Overdue?.OldestDays,
            Overdue = use.Overdue?.Total,
            Open = use.Open,
            DaysLateTrend = behaviour?.Raw.Trend,
            OrdersThisMonth = OrderedThisMonth(use),
            OrdersOfAverageMonth = behaviour?.SalesWithTax?.Times(1m / MonthsOfYear, Rounding.HalfEven),
            MonthsTrading = use.Facts?.MonthsTrading,
            LineExpires = use.ExpiresOn is null && use.Chain?.Effective is not null ? false : null,
            LineExpiresOn = use.ExpiresOn,
            HasCover = use.CoverExpiresOn is null ? false : null,
            CoverExpiresOn = use.CoverExpiresOn,
            IsReviewed = use.Review is null ? false : null,
            ReviewDueOn = use.Review?.DueOn,
            DunningLevel = 0,
            PlanBroken = false,
        };
        return use.Collections?.AppliedTo(facts) ?? facts;
    }

    private static UseMark Mark(AccountUse use) =>
        use.Chain?.Status == CreditLineStatus.Stopped ? UseMark.Stop
        : use.Held?.Figure.Kind == CreditLimitKind.NoCheck ? UseMark.NoCheck
        : UseMark.None;

    /// <summary>What was ordered this month as far as documents tell it; null when a rate is not known. Without documents it is not assessed.</summary>
    private Money? OrderedThisMonth(AccountUse use)
    {
        var first = new LocalDate(input.AsOf.Year, input.AsOf.Month, 1);
        return Sum(
            records
                .Documents[use.Account]
                .Where(document => document.Stage == ExposureStage.Ordered && first <= document.On && document.On <= input.AsOf)
                .Select(document => document.Amount)
        );
    }

    /// <summary>The first day on which one of the lines that hold has ended.</summary>
    private static LocalDate? Ends(LineChain? chain) =>
        chain is null
            ? null
            : LevelUse
                .Holding(chain)
                .Select(level => level.Reading.Terms?.ExpiresOn)
                .OrderBy(end => end is null)
                .ThenBy(end => end)
                .First();

    /// <summary>The first end of a security that counts and was in force since the line was granted.</summary>
    private LocalDate? CoverEnd(AccountUse use)
    {
        if (
            use.Row is not { } row
            || files.GetValueOrDefault(use.Account) is not { Securities: { IsDefaultOrEmpty: false } all }
        )
        {
            return null;
        }

        return all.Where(security =>
                security is { ExpiresOn: { } end, WrittenOn: { } written }
                && written <= input.AsOf
                && row.Terms.From < end
                && SecurityTerms.Shipped.Worth(security, end.PlusDays(-1)).IsPositive
            )
            .Select(security => security.ExpiresOn)
            .Min();
    }

    private ReviewDue? Review(AccountUse use) =>
        !records.FollowsReviews || use.Row is not { } row
            ? null
            : ReviewDue.Of(
                new ReviewFacts
                {
                    Subject = "line",
                    AsOf = input.AsOf,
                    Grade = use.Evaluation?.Grade,
                    Tier = use.Tier,
                    ReviewedOn = row.ReviewedOn,
                    OpenedOn = row.Terms.From == LineFile.Always ? null : row.Terms.From,
                },
                ReviewTerms.Shipped
            );
}
