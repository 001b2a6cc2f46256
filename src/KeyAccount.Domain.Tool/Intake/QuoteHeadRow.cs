using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what the current row says of its quote as a whole: what an earlier row of the quote said must be the same.</summary>
internal sealed class QuoteHeadRow(TableReader table, RowFields fields, Currency currency)
{
    private const int MostDays = 3_650;

    private readonly RowChecks checks = new(table);
    private readonly Dictionary<string, ImmutableArray<AccountKind>> kinds = new(StringComparer.Ordinal);

    public void Read(QuotedDeal deal)
    {
        deal.Account = Same(QuoteColumns.Account, deal.Account, fields.Name(QuoteColumns.Account), deal);
        deal.On = Same(QuoteColumns.On, deal.On, fields.Date(QuoteColumns.On), deal);
        deal.HeaderDiscount = Same(QuoteHeadColumns.HeaderDiscount, deal.HeaderDiscount, Header(), deal);
        deal.HeaderPercent = Same(
            QuoteHeadColumns.HeaderPercent,
            deal.HeaderPercent,
            fields.Percent(QuoteHeadColumns.HeaderPercent),
            deal
        );
        deal.PaymentDays = Same(QuoteHeadColumns.PaymentDays, deal.PaymentDays, Days(QuoteHeadColumns.PaymentDays), deal);
        deal.StandardDays = Same(QuoteHeadColumns.StandardDays, deal.StandardDays, Days(QuoteHeadColumns.StandardDays), deal);
        deal.Tier = Same(QuoteHeadColumns.Tier, deal.Tier, fields.Choice(QuoteHeadColumns.Tier, Words.Tiers), deal);
        ReadKinds(deal);
        deal.IsPublicSector = Same(
            QuoteHeadColumns.PublicSector,
            deal.IsPublicSector,
            fields.Flag(QuoteHeadColumns.PublicSector),
            deal
        );
        deal.ChangesPrice = Same(
            QuoteHeadColumns.ChangesPrice,
            deal.ChangesPrice,
            fields.Flag(QuoteHeadColumns.ChangesPrice),
            deal
        );
        deal.Clearance = Same(QuoteHeadColumns.Clearance, deal.Clearance, fields.Name(QuoteHeadColumns.Clearance), deal);
        deal.Credit = Same(QuoteHeadColumns.Credit, deal.Credit, fields.Choice(QuoteHeadColumns.Credit, Words.Verdicts), deal);
        deal.Pool = Same(QuoteHeadColumns.Pool, deal.Pool, fields.Identifier(QuoteHeadColumns.Pool), deal);
        deal.Territory = Same(QuoteHeadColumns.Territory, deal.Territory, fields.Name(QuoteHeadColumns.Territory), deal);
        deal.Salesperson = Same(
            QuoteHeadColumns.Salesperson,
            deal.Salesperson,
            fields.Name(QuoteHeadColumns.Salesperson),
            deal
        );
    }

    private Money? Header()
    {
        var amount = fields.Amount(QuoteHeadColumns.HeaderDiscount, currency);
        checks.NotNegative(QuoteHeadColumns.HeaderDiscount, amount);
        return amount;
    }

    private int? Days(Column column) => fields.Whole(column, 0, MostDays);

    private void ReadKinds(QuotedDeal deal)
    {
        if (fields.Name(QuoteHeadColumns.Kinds) is not { } text)
        {
            return;
        }

        if (!kinds.TryGetValue(text, out var read))
        {
            var words = text == QuoteFile.None ? [] : text.Split(';', StringSplitOptions.TrimEntries);
            if (words.FirstOrDefault(word => !Words.Kinds.ContainsKey(word)) is { } wrong)
            {
                table.Report(
                    QuoteHeadColumns.Kinds,
                    $"{Quoted.Text(wrong)} is not known{NearestName.Hint(wrong, Words.Kinds.Keys)}; allowed are {QuoteFile.None}, {string.Join(", ", Words.Kinds.Keys)}"
                );
                return;
            }

            read = [.. words.Select(word => Words.Kinds[word]).Distinct().Order()];
            kinds[text] = read;
        }

        if (deal.Kinds is { } known && !known.SequenceEqual(read))
        {
            Differs(QuoteHeadColumns.Kinds, deal);
        }

        deal.Kinds ??= read;
    }

    private T? Same<T>(Column column, T? known, T? read, QuotedDeal deal)
        where T : struct, IEquatable<T>
    {
        if (known is { } first && read is { } other && !first.Equals(other))
        {
            Differs(column, deal);
        }

        return known ?? read;
    }

    private bool? Same(Column column, bool? known, bool? read, QuotedDeal deal) => Same<bool>(column, known, read, deal);

    private AccountTier? Same(Column column, AccountTier? known, AccountTier? read, QuotedDeal deal)
    {
        if (known is { } first && read is { } other && first != other)
        {
            Differs(column, deal);
        }

        return known ?? read;
    }

    private string? Same(Column column, string? known, string? read, QuotedDeal deal)
    {
        if (known is not null && read is not null && known != read)
        {
            Differs(column, deal);
        }

        return known ?? read;
    }

    private void Differs(Column column, QuotedDeal deal) =>
        table.Report(
            column,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Quoted.Text(table[column])} is not what an earlier row says of {Quoted.Text(deal.Id)}, which begins on line {deal.FirstLine}"
            )
        );
}
