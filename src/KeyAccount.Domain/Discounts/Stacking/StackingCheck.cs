using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>What the discounts of one policy must keep, and the order in which they are applied.</summary>
internal static class StackingCheck
{
    public static ImmutableArray<Discount> Ordered(
        StackingFeatures questions,
        StackingTerms terms,
        ImmutableArray<Discount> discounts
    )
    {
        if (discounts.Length is 0 or > StackingPolicy.MaximumDiscounts)
        {
            throw Refuse($"1 to {StackingPolicy.MaximumDiscounts} discounts are allowed, not {discounts.Length}.");
        }
        foreach (var discount in discounts)
        {
            Alone(Guard.Against.Null(discount), questions);
        }
        foreach (var same in discounts.CountBy(one => one.Id, StringComparer.Ordinal).Where(id => id.Value > 1))
        {
            throw Refuse($"Two discounts are called '{same.Key}'.");
        }
        ImmutableArray<Discount> ordered = [.. discounts.Order(new Precedence(terms.TieBreak))];
        for (var index = 1; index < ordered.Length; index++)
        {
            var (before, after) = (ordered[index - 1], ordered[index]);
            if (terms.TieBreak == TieBreak.Refuse && before.Scope == after.Scope && before.Priority == after.Priority)
            {
                throw Refuse(
                    $"'{before.Id}' and '{after.Id}' have the priority {after.Priority}, and no tie-break says which comes first."
                );
            }
        }
        Together(ordered);
        return ordered;
    }

    private static void Alone(Discount discount, StackingFeatures questions)
    {
        Identifier.Check(discount.Id);
        var id = discount.Id;
        Guard.Against.Null(discount.Benefit);
        Guard.Against.Null(discount.Base);
        Guard.Against.Null(discount.Target);
        if (discount.BestOf is { } group)
        {
            Identifier.Check(group);
        }
        if (discount.Benefit.Amount is { } amount && amount.Currency != questions.Currency)
        {
            throw new CurrencyMismatchException(amount.Currency, questions.Currency);
        }
        if (discount.Most is { } most && most.Currency != questions.Currency)
        {
            throw new CurrencyMismatchException(most.Currency, questions.Currency);
        }
        RefuseWhen(discount.Most is { IsPositive: false }, $"'{id}' takes at most {discount.Most} off, which is not above 0.");
        RefuseWhen(
            !discount.Benefit.FitsIn(discount.Scope),
            $"'{id}' can't be reckoned on {CodeWord.Of(discount.Scope)}: {discount.Benefit}."
        );
        RefuseWhen(
            discount.IsMarkUp
                && (discount.IsExclusive || discount.StopsAfter || discount.BestOf is not null || discount.Most is not null),
            $"'{id}' is a mark-up: it is not exclusive, not the best of a group, stops no other and takes nothing off."
        );
        RefuseWhen(
            discount.IsExclusive && discount.BestOf is not null,
            $"'{id}' is exclusive and in the group '{discount.BestOf}'; the terms say which exclusive one is taken."
        );
        RefuseWhen(
            discount.IsExclusive && discount.Base.Discount is not null,
            $"'{id}' is exclusive: nothing comes before it, so it can't be reckoned on the price after another."
        );
        RefuseWhen(
            discount.Scope == DiscountScope.Freight && (!discount.Target.IsAllLines || discount.Base.Discount is not null),
            $"'{id}' is on the freight, which has no lines and no price after another discount."
        );
        RefuseWhen(
            discount.CountsTogether && discount.Benefit.Kind != BenefitKind.VolumeTiers,
            $"'{id}' counts the lines together and has no tiers to count for."
        );
        RefuseWhen(discount.InForce is { IsEmpty: true }, $"'{id}' is in force on no day.");
    }

    private static void Together(ImmutableArray<Discount> ordered)
    {
        foreach (
            var group in ordered
                .Where(one => one.BestOf is not null)
                .GroupBy(one => one.BestOf, StringComparer.Ordinal)
                .Where(group => group.DistinctBy(one => one.Scope).Skip(1).Any())
        )
        {
            throw Refuse($"The group '{group.Key}' has discounts of several scopes; the best one would have no place.");
        }
        var steps = StackingPlan.StepOf(ordered);
        for (var index = 0; index < ordered.Length; index++)
        {
            if (ordered[index].Base.Discount is { } id)
            {
                var before = ordered.Select(one => one.Id).ToList().IndexOf(id);
                RefuseWhen(
                    before < 0,
                    $"'{ordered[index].Id}' is reckoned on the price after '{id}', which is no discount here."
                );
                RefuseWhen(
                    steps[before] >= steps[index],
                    $"'{ordered[index].Id}' is reckoned on the price after '{id}', which does not come before it."
                );
            }
        }
    }

    private static void RefuseWhen(bool isWrong, FormattableString sentence)
    {
        if (isWrong)
        {
            throw Refuse(sentence);
        }
    }

    private static ArgumentException Refuse(FormattableString sentence) => Refusal.Invalid("discounts", sentence);

    /// <summary>Scope, then priority with the higher first, then what breaks ties.</summary>
    private sealed class Precedence(TieBreak tieBreak) : IComparer<Discount>
    {
        public int Compare(Discount? x, Discount? y)
        {
            var (left, right) = (Guard.Against.Null(x), Guard.Against.Null(y));
            var order = left.Scope.CompareTo(right.Scope);
            order = order != 0 ? order : right.Priority.CompareTo(left.Priority);
            order = order != 0 || tieBreak != TieBreak.KindThenId ? order : left.Kind.CompareTo(right.Kind);
            return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
        }
    }
}
