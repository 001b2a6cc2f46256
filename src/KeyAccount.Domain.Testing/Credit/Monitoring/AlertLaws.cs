using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Credit.Monitoring;

/// <summary>What holds of every alert book, wherever it is kept.</summary>
public static class AlertLaws
{
    /// <summary>
    /// One sentence for each way in which entries break a law; empty when they break none. Once: at most one alert is open for a subject
    /// and a code. Episodes: they count from 1 without a gap. Replay: the entries make a book.
    /// </summary>
    /// <param name="entries">All entries of one book, in their order.</param>
    public static ImmutableArray<string> Violations(IEnumerable<AlertEntry> entries)
    {
        ImmutableArray<AlertEntry> all = [.. Guard.Against.Null(entries)];
        return
        [
            .. all.GroupBy(entry => (entry.Subject, entry.Code)).SelectMany(alert => OfOne([.. alert])),
            .. Unfollowing(all),
        ];
    }

    /// <summary>
    /// One sentence for each way in which a book treats observations wrongly. None lost: after a signal that holds, its alert is open. None
    /// twice: the same observation again records nothing. Replay: the entries make an equal book.
    /// </summary>
    /// <param name="terms">How long a signal must be quiet.</param>
    /// <param name="script">The observations, in the order in which they are made.</param>
    public static ImmutableArray<string> Violations(AlertTerms terms, IEnumerable<TimedSignal> script)
    {
        var violations = ImmutableArray.CreateBuilder<string>();
        var book = AlertBook.Empty(terms);
        foreach (var (signal, at) in Guard.Against.Null(script))
        {
            (book, var answer, _) = book.Observe(signal, at);
            if (
                answer != AlertAnswer.Stale
                && signal.Raises == Truth.Yes
                && book.Find(signal.Subject, signal.Code) is not { IsOpen: true }
            )
            {
                violations.Add($"None lost: '{signal.Code}' of '{signal.Subject}' holds at {at} and no alert is open.");
            }
            if (book.Observe(signal, at).Answer == AlertAnswer.Recorded)
            {
                violations.Add($"None twice: '{signal.Code}' of '{signal.Subject}' at {at} is recorded again.");
            }
        }
        violations.AddRange(Violations(book.Entries));
        if (violations.Count == 0 && !AlertBook.Replay(terms, book.Entries).Latest.SequenceEqual(book.Latest))
        {
            violations.Add("Replay: the entries make another book.");
        }
        return violations.ToImmutable();
    }

    private static IEnumerable<string> OfOne(ImmutableArray<AlertEntry> entries)
    {
        var (isOpen, episode) = (false, 0);
        foreach (var entry in entries)
        {
            if (entry.Kind == AlertEntryKind.Raised)
            {
                if (isOpen)
                {
                    yield return $"Once: '{entry.Code}' of '{entry.Subject}' is raised by entry {entry.Sequence} while it is open.";
                }
                if (entry.Episode != ++episode)
                {
                    yield return $"Episodes: entry {entry.Sequence} raises episode {entry.Episode}, not {episode}.";
                }
                isOpen = true;
            }
            isOpen &= entry.Kind != AlertEntryKind.Cleared;
        }
    }

    private static IEnumerable<string> Unfollowing(ImmutableArray<AlertEntry> entries)
    {
        try
        {
            _ = AlertBook.Replay(AlertTerms.Shipped, entries);
            return [];
        }
        catch (ArgumentException broken)
        {
            return [$"Replay: {broken.Message}"];
        }
    }
}
