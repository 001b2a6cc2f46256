using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Discounts.Leakage;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Quotes;

/// <summary>What many reviews come to together. It grows quote by quote.</summary>
internal sealed class ReviewSums(DiscountPolicy policy, Currency currency, Audience reader, Language language)
{
    /// <summary>How many quotes the page shows with their waterfalls.</summary>
    public const int MostShown = 40;

    private readonly SortedDictionary<Verdict, OutcomeSum> outcomes = [];
    private readonly SortedDictionary<Verdict, OutcomeSum> known = [];
    private readonly SortedDictionary<string, UnknownSum> unknowns = new(StringComparer.Ordinal);
    private readonly List<ApprovalItem> items = [];
    private readonly List<LeakageDeal> leaks = [];
    private readonly PriorityQueue<ReviewedQuote, (long Discount, string Id)> shown = new(
        Comparer<(long Discount, string Id)>.Create(
            (left, right) =>
                left.Discount != right.Discount
                    ? left.Discount.CompareTo(right.Discount)
                    : string.CompareOrdinal(right.Id, left.Id)
        )
    );
    private DiscountLeakage? leakage;

    public DiscountPolicy Policy => policy;

    public Currency Currency => currency;

    public int Quotes { get; private set; }

    public int Lines { get; private set; }

    public int Sought { get; private set; }

    public int NeedsCompliance { get; private set; }

    /// <summary>Quotes whose authority hangs on others to the account.</summary>
    public int Split { get; private set; }

    /// <summary>By what the policy says, the most lenient first.</summary>
    public IReadOnlyDictionary<Verdict, OutcomeSum> Outcomes => outcomes;

    /// <summary>By what the known calls for alone.</summary>
    public IReadOnlyDictionary<Verdict, OutcomeSum> Known => known;

    /// <summary>What is not known, by the rule that asks for it.</summary>
    public IReadOnlyDictionary<string, UnknownSum> Unknowns => unknowns;

    /// <summary>All quotes together.</summary>
    public OutcomeSum Total { get; } = new();

    /// <summary>Where the list price goes.</summary>
    public DiscountLeakage Leakage => leakage ??= DiscountLeakage.Of(currency, leaks);

    /// <summary>What has to be approved, the highest authority first, within it the largest discount.</summary>
    public IEnumerable<ApprovalItem> Approvals =>
        items
            .OrderByDescending(item => item.Verdict)
            .ThenByDescending(item => item.Discount?.MinorUnits ?? long.MaxValue)
            .ThenBy(item => item.Quote, StringComparer.Ordinal);

    /// <summary>The quotes with the largest discounts that are not approved.</summary>
    public IEnumerable<ReviewedQuote> Shown =>
        shown
            .UnorderedItems.OrderByDescending(item => item.Priority.Discount)
            .ThenBy(item => item.Priority.Id, StringComparer.Ordinal)
            .Select(item => item.Element);

    /// <summary>How many quotes have an outcome.</summary>
    public int Count(string outcome) =>
        outcomes.Where(one => ReviewedQuote.WordFor(one.Key) == outcome).Sum(one => one.Value.Quotes);

    /// <summary>Referrals in which nothing that is known asks for an authority.</summary>
    public int OnlyUnknown { get; private set; }

    public void Add(ReviewedQuote row)
    {
        var (verdict, reasons) = (row.Decision.Verdict, row.Reasons);
        var (list, discount) = (row.List, row.Discount);
        Quotes++;
        Lines += row.Quote.Lines.Count;
        Sought += row.WasSought ? 1 : 0;
        Total.Add(list, discount);
        Of(outcomes, verdict).Add(list, discount);
        Of(known, reasons.Known).Add(list, discount);
        OnlyUnknown += verdict.IsReferral && reasons.Known.IsApproval ? 1 : 0;
        Split += row.Splitting.IsEmpty ? 0 : 1;
        leaks.Add(new(row.Quote.Id, row.Fall.Total, row.Quote.Territory, row.Quote.Salesperson));
        foreach (var finding in reasons.Unknown)
        {
            if (!unknowns.TryGetValue(finding.Code, out var sum))
            {
                unknowns[finding.Code] = sum = UnknownSum.Of(finding, language);
            }

            sum.Quotes++;
        }

        if (verdict.IsApproval)
        {
            return;
        }

        NeedsCompliance += row.Decision.NeedsCompliance ? 1 : 0;
        if (verdict.IsReferral)
        {
            items.Add(ItemOf(row, list, discount));
        }

        shown.Enqueue(row, (discount?.MinorUnits ?? 0, row.Quote.Id));
        if (shown.Count > MostShown)
        {
            shown.Dequeue();
        }
    }

    private ApprovalItem ItemOf(ReviewedQuote row, Money? list, Money? discount) =>
        new(
            row.Quote.Id,
            row.Quote.Account!,
            DateText.Iso(row.Quote.On!.Value),
            row.Decision.Verdict,
            row.Decision.Authority,
            row.Reasons.Known,
            row.Decision.NeedsCompliance,
            list,
            discount,
            row.Decision.Facts.Depth,
            row.Decision.Facts.Margin,
            row.Quote.Territory,
            row.Quote.Salesperson,
            OutputTable.List(row.Reasons.CodesFor(reader)),
            row.Way?.Step.ToString(language)
        );

    private static OutcomeSum Of(SortedDictionary<Verdict, OutcomeSum> sums, Verdict verdict)
    {
        if (!sums.TryGetValue(verdict, out var sum))
        {
            sums[verdict] = sum = new();
        }

        return sum;
    }
}
