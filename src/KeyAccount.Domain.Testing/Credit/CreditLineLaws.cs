using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Lines;
using NodaTime;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What holds of the entries of every register of credit lines, wherever they are kept.</summary>
public static class CreditLineLaws
{
    /// <summary>
    /// One sentence for each way in which the entries break a law; empty when they break none. K15: an id is recorded once. Burnt: a
    /// refused entry grants nothing, and only a reason that burns the id is recorded. Once: a proposal is granted once. Person: no
    /// automation stops, lifts a stop or cuts. Time: the time of a line never runs backwards. Replay: each entry follows from those
    /// before it. Family: on every day that matters no line is its own parent, and no part set aside is more than there is.
    /// </summary>
    /// <param name="entries">All entries of one register, in their order.</param>
    public static ImmutableArray<string> Violations(IEnumerable<CreditLineEntry> entries)
    {
        ImmutableArray<CreditLineEntry> all = [.. Guard.Against.Null(entries)];
        return
        [
            .. Twice(all.Select(entry => entry.Command.Id)).Select(id => $"K15: the id '{id}' is recorded twice."),
            .. all.Where(entry =>
                    entry.Refusal is { BurnsTheId: false } || (entry.Refusal is not null && entry.Granted is not null)
                )
                .Select(entry => $"Burnt: '{entry.Command.Id}' was refused and leaves more than its id."),
            .. Twice(
                    all.Where(entry => entry.Refusal is null)
                        .Select(entry => entry.Command)
                        .OfType<LineGrant>()
                        .Select(grant => grant.Proposal)
                )
                .Select(id => $"Once: the proposal '{id}' was granted twice."),
            .. all.Where(IsAutomaticMisuse).Select(entry => $"Person: '{entry.Command.By}' did '{entry.Command.Id}'."),
            .. all.GroupBy(entry => entry.Command.Line)
                .Where(line => line.Zip(line.Skip(1)).Any(pair => pair.First.At > pair.Second.At))
                .Select(line => $"Time: the time of '{line.Key}' runs backwards."),
            .. Following(all),
        ];
    }

    private static bool IsAutomaticMisuse(CreditLineEntry entry) =>
        entry is { Refusal: null, Command.By.IsPerson: false }
        && (
            entry.Change is Domain.Credit.LineChange.Cut
            || entry.Command is LineIntervention { Kind: InterventionKind.Stop or InterventionKind.Lift }
        );

    private static IEnumerable<string> Following(ImmutableArray<CreditLineEntry> all)
    {
        CreditLineRegister register;
        try
        {
            register = CreditLineRegister.Replay(all);
        }
        catch (ArgumentException broken)
        {
            return [$"Replay: {broken.Message}"];
        }
        return all.IsEmpty ? [] : Days(all).SelectMany(on => Families(register, on, all.Max(entry => entry.At)));
    }

    private static IEnumerable<string> Families(CreditLineRegister register, LocalDate on, Instant knownAt)
    {
        foreach (var line in register.Lines)
        {
            var chain = register.ChainAt(line, on, knownAt);
            if (chain.Levels.DistinctBy(level => level.Reading.Line).Count() != chain.Levels.Length)
            {
                yield return $"Family: '{line}' is below itself.";
            }
            // Securities that lapse leave less than was granted; all else was compared when it was granted.
            if (chain.Levels[0] is { Overcommitted: not null, Reading: { Admits: true, Limit.Secured.IsEmpty: true } })
            {
                yield return $"Family: more than '{line}' has is set aside.";
            }
        }
    }

    private static IEnumerable<LocalDate> Days(ImmutableArray<CreditLineEntry> all) =>
        all.SelectMany(entry =>
                entry.Granted is { } terms ? [terms.From, terms.From.PlusMonths(6)]
                : entry.Command is FamilyLinking linking ? new[] { linking.From }
                : []
            )
            .Distinct()
            .Order();

    private static IEnumerable<string> Twice(IEnumerable<string> ids) =>
        ids.CountBy(id => id, StringComparer.Ordinal).Where(id => id.Value > 1).Select(id => id.Key);
}
