using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What holds of every control of expenses on every document.</summary>
public static class ExpenseControlLaws
{
    /// <summary>The laws of <see cref="Violations(Func{ExpenseDocument, Verdict}, ExpenseDocument)"/>, and those of checks and ways.</summary>
    /// <remarks>
    /// Check: checking says what judging says, the strictest of all budgets, and every budget that holds up is listed with its breach. Ways: each
    /// is true, and a minor unit less would not do.
    /// </remarks>
    /// <param name="policy">Any policy.</param>
    /// <param name="document">Any document.</param>
    public static ImmutableArray<string> Violations(ExpenseControlPolicy policy, ExpenseDocument document)
    {
        Guard.Against.Null(policy);
        return [.. Violations(policy.Judge, document), .. Checks(policy, document), .. Ways(policy, policy.Check(document))];
    }

    /// <summary>
    /// One sentence for each law that is broken; empty when none is. E2: more is never judged more leniently. E3: what is split in two needs what
    /// the whole needs. E7: every amount has one answer; what adds nothing passes, what is not known neither passes nor is stopped, what was
    /// incurred is recorded. E8: rates of other days change nothing. Order: budgets in another order, or a budget more, are never judged more
    /// leniently.
    /// </summary>
    /// <param name="judge">Who judges; a policy does by <see cref="ExpenseControlPolicy.Judge(ExpenseDocument)"/>.</param>
    /// <param name="document">Any document.</param>
    public static ImmutableArray<string> Violations(Func<ExpenseDocument, Verdict> judge, ExpenseDocument document)
    {
        Guard.Against.Null(judge);
        Guard.Against.Null(document);
        var verdict = judge(document);
        return
        [
            .. Amounts(judge, document, verdict),
            .. Splits(judge, document, verdict),
            .. Classes(document, verdict),
            .. Days(judge, document, verdict),
            .. Orders(judge, document, verdict),
        ];
    }

    private static IEnumerable<string> Amounts(Func<ExpenseDocument, Verdict> judge, ExpenseDocument document, Verdict verdict)
    {
        if (document.Amount is not { } amount)
        {
            yield break;
        }
        foreach (var more in new[] { 1, 100, 50_000 })
        {
            var larger = judge(document with { Amount = amount + Money.OfMinor(more, amount.Currency) });
            if (larger < verdict)
            {
                yield return $"E2: {more} more is judged {larger}, before {verdict}.";
            }
        }
    }

    private static IEnumerable<string> Splits(Func<ExpenseDocument, Verdict> judge, ExpenseDocument document, Verdict verdict)
    {
        if (
            document is not { Amount: { MinorUnits: > 1 } amount, Positions: { IsDefaultOrEmpty: false } positions }
            || positions.Any(position =>
                position.Relieved != Money.Zero(position.Currency) || position.Currency != amount.Currency
            )
        )
        {
            yield break;
        }
        var half = Money.OfMinor(amount.MinorUnits / 2, amount.Currency);
        var first = judge(document with { Amount = half });
        var second = judge(
            document with
            {
                Amount = amount - half,
                Positions = [.. positions.Select(position => position with { Reserved = position.Reserved + half })],
            }
        );
        if (Verdict.Strictest(first, second) < verdict)
        {
            yield return $"E3: in two parts it is judged {Verdict.Strictest(first, second)}, whole {verdict}.";
        }
    }

    private static IEnumerable<string> Classes(ExpenseDocument document, Verdict verdict)
    {
        if (document.Stage == ExpenseStage.Actual)
        {
            if (!verdict.IsApproval)
            {
                yield return $"E7: what was incurred is judged {verdict}, not recorded.";
            }
            yield break;
        }
        var positions = document.Positions is { IsDefaultOrEmpty: false } known ? known : [];
        var adds =
            document.Amount is null || positions.IsEmpty
                ? document.Amount is not { MinorUnits: <= 0 }
                : positions.Any(position => Adds(document, position) != false);
        if (!adds && !verdict.IsApproval)
        {
            yield return $"E7: what adds nothing is judged {verdict}.";
        }
        var isOpen =
            (positions.IsEmpty && document.Amount is not { MinorUnits: <= 0 })
            || positions.Any(position =>
                Adds(document, position) is null || (Adds(document, position) == true && position.Available is null)
            );
        if (isOpen && verdict.IsApproval)
        {
            yield return "E7: something is not known, and it passes.";
        }
        if (isOpen && positions.All(position => position.Available is null) && verdict.IsDecline)
        {
            yield return "E7: nothing is known, and it is stopped.";
        }
    }

    private static IEnumerable<string> Days(Func<ExpenseDocument, Verdict> judge, ExpenseDocument document, Verdict verdict)
    {
        if (document.Amount is not { } amount || document.Positions is not { IsDefaultOrEmpty: false } positions)
        {
            yield break;
        }
        var currency = positions[0].Currency;
        var own =
            amount.Currency != currency && document.Rates.TryFind(amount.Currency, currency, document.On, out var quote)
                ? new[] { quote }
                : [];
        var later =
            amount.Currency == currency
                ? ExchangeRates.Of([], document.Rates.MaximumAgeDays)
                : ExchangeRates.Of(
                    [.. own, ExchangeRate.Of(amount.Currency, currency, document.On.PlusDays(1), 99m)],
                    document.Rates.MaximumAgeDays
                );
        if (positions.All(position => position.Currency == currency) && judge(document with { Rates = later }) != verdict)
        {
            yield return "E8: the rate of another day changes the verdict.";
        }
    }

    private static IEnumerable<string> Orders(Func<ExpenseDocument, Verdict> judge, ExpenseDocument document, Verdict verdict)
    {
        if (document.Positions is not { IsDefaultOrEmpty: false } positions)
        {
            yield break;
        }
        if (judge(document with { Positions = [.. positions.Reverse()] }) != verdict)
        {
            yield return "Order: budgets in another order are judged otherwise.";
        }
        if (positions.Length > 1 && judge(document with { Positions = positions.RemoveAt(0) }) > verdict)
        {
            yield return "Order: a budget less is judged more strictly.";
        }
    }

    private static IEnumerable<string> Checks(ExpenseControlPolicy policy, ExpenseDocument document)
    {
        var check = policy.Check(document);
        if (check.Verdict != policy.Judge(document) || check.Verdict != check.Reviews.Max(review => review.Decision.Outcome))
        {
            yield return "Check: checking and judging differ.";
        }
        foreach (var review in check.Reviews.Where(review => review.Decision.Outcome.IsDecline))
        {
            if (!review.Breaches.Any(breach => breach.Threshold.Action == ControlAction.Stop && breach.Truth == Truth.Yes))
            {
                yield return $"Check: budget '{review.Position.Budget}' stops, and no breach says why.";
            }
        }
    }

    private static IEnumerable<string> Ways(ExpenseControlPolicy policy, ExpenseCheck check)
    {
        foreach (var way in ExpenseWays.Of(check))
        {
            if (!policy.Judge(way.Document).IsApproval)
            {
                yield return $"Ways: '{way}' does not lead to a pass.";
            }
            if (
                way.Steps[0] is { Kind: ExpenseStepKind.Reduce, Amount: { } less }
                && policy
                    .Judge(check.Document with { Amount = check.Document.Amount - less + Money.OfMinor(1, less.Currency) })
                    .IsApproval
            )
            {
                yield return $"Ways: less than '{way}' would do.";
            }
        }
    }

    /// <summary>Whether the document adds to a budget, told apart from the policy; null when that is not known.</summary>
    private static bool? Adds(ExpenseDocument document, BudgetPosition position) =>
        document.Amount is not { } amount ? null
        : amount.Currency == position.Currency ? amount > position.Relieved
        : document.Rates.TryConvert(amount, position.Currency, document.On, Rounding.Up, out var converted)
            ? converted > position.Relieved
        : null;
}
