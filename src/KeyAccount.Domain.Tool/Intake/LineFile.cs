using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads what was granted to whom, one grant a row; what is wrong goes to the gate.</summary>
internal sealed class LineFile(TableReader table, ColumnMapping mapping, CreditScope? scope)
{
    /// <summary>The first day of what has always held.</summary>
    public static readonly LocalDate Always = new(1900, 1, 1);

    private readonly CreditRow row = new(table, mapping, scope);

    /// <summary>The rows in their order.</summary>
    public IEnumerable<GrantedLine> Read()
    {
        while (table.Read())
        {
            var line = ReadRow();
            if (table.Accept())
            {
                yield return line!;
            }
        }
    }

    private GrantedLine? ReadRow()
    {
        var account = row.Fields.Name(LineColumns.Account);
        row.ReadCurrency(LineColumns.Currency, isSeen: false);
        var limit = Limit(LineColumns.Limit);
        var from = row.Fields.Date(LineColumns.From) ?? Always;
        var expires = row.Fields.Date(LineColumns.Expires);
        var grace = row.Fields.Whole(LineColumns.GraceDays, 0, CreditLineTerms.MaximumGraceDays);
        var temporary = Temporary();
        var status = row.Fields.Choice(LineColumns.Status, Words.LineWords) ?? LineWord.Active;
        var since = row.Fields.Date(LineColumns.StatusOn);
        var reviewed = row.Fields.Date(LineColumns.ReviewedOn);
        var group = row.Fields.Name(LineColumns.Group);
        var risk = row.Fields.Name(LineColumns.RiskGroup);
        if (account is not null)
        {
            row.Checks.Once(LineColumns.Account, from == Always ? account : $"{account} from {DateText.Iso(from)}");
        }

        CheckDays(from, expires, since, reviewed);
        row.Checks.Needs(LineColumns.GraceDays, LineColumns.Expires);
        if (status == LineWord.Active && since is not null)
        {
            table.Report(LineColumns.StatusOn, $"an active line has no day of status; leave it blank");
        }

        if (account is null || limit is not { } granted || scope is null || expires <= from)
        {
            return null;
        }

        var terms = CreditLineTerms.Of(granted, scope.Terms.Currency, from);
        terms = expires is { } end ? terms.Until(end, grace ?? CreditLineTerms.ShippedGraceDays) : terms;
        return new GrantedLine(account, temporary is null ? terms : terms.Temporarily(temporary))
        {
            Status = status,
            StatusOn = since ?? from,
            ReviewedOn = reviewed,
            Group = group,
            RiskGroup = risk,
        };
    }

    private void CheckDays(LocalDate from, LocalDate? expires, LocalDate? since, LocalDate? reviewed)
    {
        if (expires <= from)
        {
            table.Report(LineColumns.Expires, "the line ends before it begins");
        }

        row.Checks.NotBefore(LineColumns.StatusOn, since, from, "the grant began");
        if (reviewed > scope?.AsOf)
        {
            table.Report(
                LineColumns.ReviewedOn,
                $"{DateText.Iso(reviewed.Value)} lies after the day of the review, {DateText.Iso(scope.AsOf)}"
            );
        }
    }

    private TemporaryLimit? Temporary()
    {
        row.Checks.Together(LineColumns.TemporaryLimit, LineColumns.TemporaryFrom, LineColumns.TemporaryUntil);
        var first = row.Fields.Date(LineColumns.TemporaryFrom);
        var last = row.Fields.Date(LineColumns.TemporaryUntil);
        var limit = table[LineColumns.TemporaryLimit].IsEmpty ? null : Limit(LineColumns.TemporaryLimit);
        if (last < first)
        {
            table.Report(LineColumns.TemporaryUntil, "the temporary limit ends before it begins");
            return null;
        }

        return limit is { } given && first is { } from && last is { } until ? TemporaryLimit.Of(given, from, until) : null;
    }

    /// <summary>A limit in the currency of the report; null when there is none, which was reported.</summary>
    private CreditLimit? Limit(Column column)
    {
        if (table[column].IsEmpty)
        {
            table.Report(column, "the value is blank; it is required, and no credit is something else than no line");
            return null;
        }

        var (limit, problem) = LimitText.Read(table[column], row.Currency);
        if (problem is not null)
        {
            table.Report(column, problem);
        }

        return limit is { Amount: { } amount } && scope is not null ? Converted(column, amount) : limit;
    }

    private CreditLimit? Converted(Column column, Money amount)
    {
        if (!scope!.HasRate(amount.Currency))
        {
            row.ReportNoRate(column, amount.Currency);
            return null;
        }

        if (scope.Convert(amount) is { } converted)
        {
            return converted.IsPositive ? CreditLimit.Limited(converted) : CreditLimit.NoCredit;
        }

        table.Report(column, $"{amount} is more than can be counted in {scope.Terms.Currency}");
        return null;
    }
}
