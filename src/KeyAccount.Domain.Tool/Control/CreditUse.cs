using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;
using ReviewResult = KeyAccount.Domain.Tool.Output.ReviewResult;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>How every account uses its line on the day of a review.</summary>
/// <param name="Accounts">The accounts of the book, of the lines and of the families, in ordinal order.</param>
/// <param name="Levels">What is used on each line.</param>
/// <param name="Policy">What says when somebody should look.</param>
/// <param name="Records">What it was made from.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Currency">The currency of every amount.</param>
internal sealed record CreditUse(
    ImmutableArray<AccountUse> Accounts,
    LevelUse Levels,
    WatchPolicy Policy,
    CreditRecords Records,
    LocalDate AsOf,
    Currency Currency
)
{
    /// <summary>One account; null when it is not among them.</summary>
    public AccountUse? Find(string account) =>
        Accounts.BinarySearch(new AccountUse(account) { Reading = null! }, ByAccount) is >= 0 and var at ? Accounts[at] : null;

    private static readonly Comparer<AccountUse> ByAccount = Comparer<AccountUse>.Create(
        (left, right) => string.CompareOrdinal(left.Account, right.Account)
    );

    /// <summary>The use of a reviewed book.</summary>
    /// <param name="input">The book with what the files say about lines.</param>
    /// <param name="result">What was decided on it.</param>
    /// <param name="policy">What says when somebody should look.</param>
    public static CreditUse Of(SeenInput input, ReviewResult result, WatchPolicy policy)
    {
        var records = input.Records!;
        var rows = result.Rows.ToDictionary(row => row.Facts.Account, StringComparer.Ordinal);
        var own = result.Portfolio.Intercompany.ToHashSet(StringComparer.Ordinal);
        string[] names =
        [
            .. rows
                .Keys.Concat(records.Lines.Accounts)
                .Where(account => !own.Contains(account))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        var levels = new LevelUse(records.Lines, input.Terms.Currency);
        var reader = new UseReader(input, result.Credit, levels, policy);
        var started = names.Select(name => reader.Begin(name, rows.GetValueOrDefault(name))).ToList();
        return new([.. started.Select(reader.Finish)], levels, policy, records, input.AsOf, input.Terms.Currency);
    }
}
