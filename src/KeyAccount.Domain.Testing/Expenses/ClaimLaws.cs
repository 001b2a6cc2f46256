using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Claims.Books;
using KeyAccount.Domain.Expenses.Claims.Matching;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Testing.Expenses;

/// <summary>What holds of every review of claims, every search for repetitions, and every book of claims.</summary>
public static class ClaimLaws
{
    /// <summary>
    /// One sentence for each law that a policy breaks on a claim; empty when none is. E5: what is allowed never exceeds what is claimed, never falls
    /// with a larger claim, and never grows by more than the claim. E8: the day it is handed in changes no amount that is allowed. Sanctioned: never
    /// above what is allowed, and nothing of a line that is refused or must be revised.
    /// </summary>
    /// <param name="policy">Any policy.</param>
    /// <param name="claim">Any claim.</param>
    /// <param name="records">What is known beside it.</param>
    public static ImmutableArray<string> Violations(ClaimPolicy policy, ExpenseClaim claim, ClaimRecords records)
    {
        Guard.Against.Null(policy);
        Guard.Against.Null(claim);
        Guard.Against.Null(records);
        var decision = policy.Decide(claim, records);
        return
        [
            .. decision.Lines.SelectMany(Amounts),
            .. claim
                .Lines.Where(line => line.Claimed.Currency == policy.Terms.Currency)
                .SelectMany(line =>
                    Reimbursement(
                        claimed =>
                            policy
                                .Decide(claim.With(line with { Claimed = claimed }), records)
                                .Lines.First(one => one.Line.Number == line.Number)
                                .Allowed,
                        line.Claimed
                    )
                ),
            .. HandedIn(policy, claim, records, decision),
        ];
    }

    /// <summary>
    /// E5 of any way to cut a claim, tried from an amount to a third more and down to the smallest: never above the claim, never less for more, and
    /// never more by more than the claim. What is not known is compared with nothing.
    /// </summary>
    /// <param name="allowed">What is allowed of a claim.</param>
    /// <param name="claimed">A claim, above zero.</param>
    public static ImmutableArray<string> Reimbursement(Func<Money, Money?> allowed, Money claimed)
    {
        Guard.Against.Null(allowed);
        var broken = ImmutableArray.CreateBuilder<string>();
        long[] amounts =
        [
            1,
            claimed.MinorUnits / 2,
            claimed.MinorUnits,
            claimed.MinorUnits + 1,
            claimed.MinorUnits + (claimed.MinorUnits / 3),
        ];
        (Money Claimed, Money Allowed)? before = null;
        foreach (
            var amount in amounts
                .Where(amount => amount > 0)
                .Distinct()
                .Order()
                .Select(minor => Money.OfMinor(minor, claimed.Currency))
        )
        {
            if (allowed(amount) is not { } paid)
            {
                continue;
            }
            if (paid > amount || paid.IsNegative)
            {
                broken.Add($"E5: of {amount} claimed {paid} is allowed.");
            }
            if (before is { } less && (paid < less.Allowed || paid - less.Allowed > amount - less.Claimed))
            {
                broken.Add($"E5: of {less.Claimed} {less.Allowed} is allowed, of {amount} {paid}.");
            }
            before = (amount, paid);
        }
        return broken.ToImmutable();
    }

    /// <summary>
    /// E6 of any search for repetitions: an expense is in a pair exactly when another one of its supplier and amount lies within the days, or shares a
    /// receipt in another claim; and the order given changes nothing.
    /// </summary>
    /// <param name="find">The search, such as <see cref="SpendMatches.Find"/>.</param>
    /// <param name="lines">Expenses.</param>
    /// <param name="withinDays">How many days may lie between two.</param>
    public static ImmutableArray<string> Detection(
        Func<IEnumerable<SpendLine>, int, IEnumerable<SpendMatch>> find,
        ImmutableArray<SpendLine> lines,
        int withinDays
    )
    {
        Guard.Against.Null(find);
        var broken = ImmutableArray.CreateBuilder<string>();
        var pairs = find(lines, withinDays).ToList();
        if (!pairs.ToHashSet().SetEquals(find(lines.Reverse(), withinDays)))
        {
            broken.Add("E6: the order given decides what is found.");
        }
        foreach (var line in lines)
        {
            var expected = lines.Any(other => other.Id != line.Id && Repeats(line, other, withinDays));
            if (pairs.Exists(pair => pair.Concerns(line.Id)) != expected)
            {
                broken.Add(
                    $"E6: '{line.Id}' {(expected ? "repeats another one and is not found" : "is found and repeats nothing")}."
                );
            }
        }
        return broken.ToImmutable();
    }

    /// <summary>E7 of any way to class expenses: everything above zero has a class, zero and less is refused with an exception.</summary>
    /// <param name="classOf">The class of a category and an amount; null for none.</param>
    /// <param name="categories">Some categories.</param>
    /// <param name="amount">An amount above zero.</param>
    public static ImmutableArray<string> Classes(
        Func<string, Money, ExpenseClass?> classOf,
        IEnumerable<string> categories,
        Money amount
    )
    {
        Guard.Against.Null(classOf);
        var broken = ImmutableArray.CreateBuilder<string>();
        foreach (var category in Guard.Against.Null(categories))
        {
            if (classOf(category, amount) is not { } made || made != classOf(category, amount))
            {
                broken.Add($"E7: {amount} of '{category}' has not exactly one class.");
            }
            foreach (var refused in new[] { Money.Zero(amount.Currency), -amount })
            {
                try
                {
                    _ = classOf(category, refused);
                    broken.Add($"E7: {refused} of '{category}' is not refused.");
                }
                catch (ArgumentOutOfRangeException)
                {
                    // That is the law.
                }
            }
        }
        return broken.ToImmutable();
    }

    /// <summary>
    /// What holds of the claims of any book. E4: who claims, who signs and who pays are three. E6: no receipt is sanctioned with two claims. Of a line
    /// never more is sanctioned than claimed; of a claim never more is paid than owed.
    /// </summary>
    /// <param name="files">The claims of a book.</param>
    public static ImmutableArray<string> Kept(IEnumerable<ClaimFile> files)
    {
        var all = Guard.Against.Null(files).ToList();
        return
        [
            .. all.SelectMany(file => Receipts(file).Select(receipt => (receipt, file.Claim.Id)))
                .GroupBy(one => one.receipt, one => one.Id, StringComparer.Ordinal)
                .Where(receipt => receipt.Distinct(StringComparer.Ordinal).Count() > 1)
                .Select(receipt => $"E6: receipt '{receipt.Key}' is paid with {string.Join(" and ", receipt)}."),
            .. all.Where(file => file.Outstanding is { IsNegative: true })
                .Select(file => $"'{file.Claim.Id}' is paid more than is owed."),
            .. all.Where(file => !Apart(file))
                .Select(file => $"E4: '{file.Claim.Id}' is claimed, signed and paid by fewer than three."),
        ];
    }

    private static IEnumerable<string> Amounts(ClaimLineReview line)
    {
        if (line.Allowed > line.Claimed)
        {
            yield return $"E5: line {line.Line.Number} is allowed {line.Allowed} of {line.Claimed}.";
        }
        if (
            line.Sanctioned > line.Allowed
            || (line.Standing >= ClaimStanding.Revise && line.Sanctioned is not { IsZero: true })
        )
        {
            yield return $"Sanctioned: line {line.Line.Number}, {line.Standing}, has {line.Sanctioned} of {line.Allowed}.";
        }
    }

    private static IEnumerable<string> HandedIn(
        ClaimPolicy policy,
        ExpenseClaim claim,
        ClaimRecords records,
        ClaimDecision decision
    )
    {
        var later = ExpenseClaim.Of(claim.Id, claim.Claimant, claim.Submitted.PlusDays(400), claim.Lines);
        return decision
            .Lines.Zip(policy.Decide(later, records).Lines)
            .Where(pair => pair.First.Allowed != pair.Second.Allowed)
            .Select(pair => $"E8: line {pair.First.Line.Number} is allowed another amount when it is handed in later.");
    }

    private static bool Repeats(SpendLine one, SpendLine other, int withinDays)
    {
        var share = one.Receipts.Any(other.Receipts.Contains);
        return one.Amount.IsPositive
            && other.Amount.IsPositive
            && !(share && one.Claim is { } claim && claim == other.Claim)
            && (
                share
                || (
                    one.Supplier is { } supplier
                    && supplier == other.Supplier
                    && one.Amount == other.Amount
                    && Math.Abs(Period.DaysBetween(one.On, other.On)) <= withinDays
                )
            );
    }

    private static IEnumerable<string> Receipts(ClaimFile file) =>
        file.Decision is { } decision
            ? file
                .Claim.Lines.Zip(decision.Lines)
                .Where(pair => pair.Second.Sanctioned.IsPositive)
                .SelectMany(pair => pair.First.Receipts ?? [])
                .Select(receipt => receipt.Id)
                .Distinct(StringComparer.Ordinal)
            : [];

    private static bool Apart(ClaimFile file)
    {
        var claimants = file.Submitters.Add(file.Claim.Claimant);
        var signers = file.Decision?.Signers ?? [];
        var payers = file.Payments.Select(payment => payment.By);
        return !signers.Any(claimants.Contains)
            && !payers.Any(person => claimants.Contains(person) || signers.Contains(person));
    }
}
