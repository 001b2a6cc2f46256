using System.Collections.Immutable;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>One thing to do about the use of a line.</summary>
/// <param name="Kind">What.</param>
/// <param name="Amount">The money it is about; null for none.</param>
/// <param name="By">The day it is about; null for today.</param>
/// <param name="Level">The level of a reminder; null for none.</param>
internal sealed record UseAction(UseActionKind Kind, Money? Amount = null, LocalDate? By = null, int? Level = null)
{
    /// <summary>What is to be done about an account, the most urgent first.</summary>
    public static ImmutableArray<UseAction> Of(AccountUse use) => [.. All(use).OrderBy(action => action.Kind)];

    private static IEnumerable<UseAction> All(AccountUse use)
    {
        var today = use.Reading.Facts.AsOf;
        if (use.Reading.Status == UseStatus.Stop)
        {
            yield return new(UseActionKind.KeepStopped);
        }

        if (use.Collections?.Plan == PlanState.Broken)
        {
            yield return new(UseActionKind.RenewPlan, By: use.Collections.PlanBrokenOn);
        }

        if (use.Held is { Free: { IsNegative: true } free })
        {
            yield return new(UseActionKind.ComeBackToLine, -free);
        }
        else if (use.OfLimit >= use.Terms.UseWatch)
        {
            yield return new(UseActionKind.WatchUse, use.Held!.Free);
        }

        var isGranted = use.Chain is { } chain && chain.Levels.Any(level => level.Reading.Terms is not null);
        if (!isGranted && use.Exposure is { IsPositive: true } owed)
        {
            yield return new(UseActionKind.GrantLine, owed);
        }

        foreach (var action in Ends(use, today).Concat(Dues(use, today)))
        {
            yield return action;
        }
    }

    private static IEnumerable<UseAction> Ends(AccountUse use, LocalDate today)
    {
        if (use.ExpiresOn is { } end && use.Reading.Status != UseStatus.NoCheck)
        {
            if (end <= today)
            {
                yield return new(UseActionKind.RenewLine, By: end);
            }
            else if (end <= today.PlusDays(use.Terms.ExpiryDays))
            {
                yield return new(UseActionKind.PrepareRenewal, By: end);
            }
        }

        if (use.CoverExpiresOn is { } cover)
        {
            if (cover <= today)
            {
                yield return new(UseActionKind.ReplaceCover, By: cover);
            }
            else if (cover <= today.PlusDays(use.Terms.ExpiryDays))
            {
                yield return new(UseActionKind.PrepareCover, By: cover);
            }
        }
    }

    private static IEnumerable<UseAction> Dues(AccountUse use, LocalDate today)
    {
        if (use.Overdue is { } overdue && (overdue.OldestDays > use.Terms.OldestWatch || IsMuch(overdue.Total, use)))
        {
            yield return new(UseActionKind.Collect, overdue.Total);
        }

        if (
            use.Collections is { } collections
            && DunningTerms.Shipped.NextLevel(use.Overdue?.OldestDays, collections, today) is { } level
        )
        {
            yield return new(UseActionKind.Remind, use.Overdue!.Total, Level: level);
        }

        if (use.Review is { } review && review.DueOn <= today)
        {
            yield return new(UseActionKind.Review, By: review.DueOn);
        }
    }

    /// <summary>Whether so much of what is open is overdue that somebody looks.</summary>
    private static bool IsMuch(Money overdue, AccountUse use) =>
        use.Open is { } all && UseShare.Of(overdue, all, Rounding.Down) >= use.Terms.OverdueWatch;
}
