using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>Whether families hold together on every day from one on: no circle, not too deep, and nothing set aside twice.</summary>
/// <remarks>
/// Each line is below at most one other on a day, so a family without a circle has one root. What is set aside is compared by the
/// most that a part grants in any season or temporary limit against the least that the line above grants.
/// </remarks>
internal static class FamilyCheck
{
    /// <summary>Why the last command of the view cannot stand; null when it can.</summary>
    public static CreditLineRefusal? Of(ICreditLineView view, CreditLineCommand command, LocalDate from)
    {
        var own = CreditLineHistory.Of(view, command.Line, null);
        if (command is FamilyLinking { Above: not null } && Broken(view, command.Line, from) is { } broken)
        {
            return broken;
        }
        ImmutableArray<CreditLineKey> concerned = [.. own.Parents.Prepend(command.Line).Distinct()];
        return concerned.Select(parent => Overdrawn(view, parent, from)).FirstOrDefault(refusal => refusal is not null);
    }

    /// <summary>The lines above a line on any day, itself included, in the order in which they are met.</summary>
    public static ImmutableArray<CreditLineKey> EverAbove(ICreditLineView view, params IEnumerable<CreditLineKey> lines)
    {
        var met = new HashSet<CreditLineKey>();
        var order = ImmutableArray.CreateBuilder<CreditLineKey>();
        var open = new Queue<CreditLineKey>(lines);
        while (open.TryDequeue(out var line))
        {
            if (met.Add(line))
            {
                order.Add(line);
                foreach (var parent in CreditLineHistory.Of(view, line, null).Parents)
                {
                    open.Enqueue(parent);
                }
            }
        }
        return order.ToImmutable();
    }

    private static CreditLineRefusal? Broken(ICreditLineView view, CreditLineKey line, LocalDate from)
    {
        foreach (var on in Days(view, EverAbove(view, line), from))
        {
            var met = new HashSet<CreditLineKey>();
            for (var at = line; at is not null; at = CreditLineHistory.Of(view, at, null).LinkOn(on)?.Parent)
            {
                if (!met.Add(at))
                {
                    return new() { Reason = CreditLineRefusalReason.Circle, At = at };
                }
            }
            if (met.Count + Height(view, line, on, 0) > LineChain.MaximumLevels)
            {
                return new() { Reason = CreditLineRefusalReason.TooDeep, At = line };
            }
        }
        return null;
    }

    /// <summary>How many levels are below a line; no deeper than it matters.</summary>
    private static int Height(ICreditLineView view, CreditLineKey line, LocalDate on, int depth) =>
        depth > LineChain.MaximumLevels
            ? 0
            : ChildrenOn(view, line, on).Select(child => 1 + Height(view, child, on, depth + 1)).DefaultIfEmpty(0).Max();

    private static IEnumerable<CreditLineKey> ChildrenOn(ICreditLineView view, CreditLineKey line, LocalDate on) =>
        view.ChildrenOf(line).Where(child => CreditLineHistory.Of(view, child, null).LinkOn(on)?.Parent == line);

    private static CreditLineRefusal? Overdrawn(ICreditLineView view, CreditLineKey parent, LocalDate from)
    {
        var above = CreditLineHistory.Of(view, parent, null);
        (CreditLineKey Key, CreditLineHistory History)[] children =
        [
            .. view.ChildrenOf(parent).Select(child => (child, CreditLineHistory.Of(view, child, null))),
        ];
        foreach (var on in Days(view, [parent, .. children.Select(child => child.Key)], from))
        {
            var parts = children.Select(child => child.History.SetAsideOutOf(parent, on)).OfType<CreditLineTerms>().ToArray();
            if (parts.Length > 0 && above.TermsOn(on) is { } terms && Refusal(parent, on, terms, parts) is { } refusal)
            {
                return refusal;
            }
        }
        return null;
    }

    private static CreditLineRefusal? Refusal(
        CreditLineKey parent,
        LocalDate on,
        CreditLineTerms above,
        CreditLineTerms[] parts
    )
    {
        var inherits = LineReach.Inherits(above);
        if (!inherits && LineReach.Lowest(above) is null)
        {
            return null;
        }
        Money? has = inherits ? null : Money.OfMinor(LineReach.Lowest(above)!.Value, above.Currency);
        var sum = parts.Aggregate((Int128)0, (sum, part) => sum + LineReach.Highest(part));
        Money? aside = parts.All(IsAmount) ? Money.OfMinor((long)Int128.Min(sum, Money.MaxMinorUnits), above.Currency) : null;
        return has is null || aside is null ? Because(CreditLineRefusalReason.CarveOutNeedsAmount)
            : sum > has.Value.MinorUnits ? Because(CreditLineRefusalReason.CarveOutsExceed)
            : null;

        CreditLineRefusal Because(CreditLineRefusalReason reason) =>
            new() { Reason = reason, Figures = new(parent, on, has, aside) };
    }

    private static bool IsAmount(CreditLineTerms terms) => LineReach.Of(terms).Kind == CreditLimitKind.NoCredit;

    /// <summary>The days from one on, itself included, on which something about lines changes.</summary>
    private static IEnumerable<LocalDate> Days(ICreditLineView view, IEnumerable<CreditLineKey> lines, LocalDate from) =>
        lines
            .SelectMany(line => CreditLineHistory.Of(view, line, null).Boundaries)
            .Where(day => day > from)
            .Append(from)
            .Distinct()
            .Order();
}
