using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Exposures;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>What holds of the entries of every exposure book, wherever they are kept: to be asked of a store after it was used hard.</summary>
public static class ExposureLaws
{
    /// <summary>
    /// One sentence for each way in which the entries break a law; empty when they break none. K13: only a step that was carried out
    /// changes anything, and what is open of an item never falls below zero. K15: an id is recorded once. Replay: each entry follows
    /// from those before it, and what all of them changed is what is open of the documents.
    /// </summary>
    /// <param name="entries">All entries of one book, in their order.</param>
    public static ImmutableArray<string> Violations(IEnumerable<ExposureEntry> entries)
    {
        ImmutableArray<ExposureEntry> all = [.. Guard.Against.Null(entries)];
        return
        [
            .. all.Where(entry => entry.Refusal is not null && !entry.Changes.IsEmpty)
                .Select(entry => $"K13: '{entry.Step.Id}' was refused and changes what is open."),
            .. BelowZero(all),
            .. all.CountBy(entry => entry.Step.Id, StringComparer.Ordinal)
                .Where(id => id.Value > 1)
                .Select(id => $"K15: the id '{id.Key}' is recorded twice."),
            .. Unfollowing(all),
        ];
    }

    private static IEnumerable<string> BelowZero(ImmutableArray<ExposureEntry> entries)
    {
        var open = new Dictionary<ExposurePosition, long>();
        foreach (var entry in entries)
        {
            foreach (var change in entry.Changes)
            {
                var left = open.GetValueOrDefault(change.Position) + change.Open.MinorUnits;
                open[change.Position] = left;
                if (left < 0)
                {
                    yield return $"K13: '{entry.Step.Id}' takes more from '{change.Position.Document}' than is open.";
                }
            }
        }
    }

    private static IEnumerable<string> Unfollowing(ImmutableArray<ExposureEntry> entries)
    {
        ExposureBook book;
        try
        {
            book = ExposureBook.Replay(entries);
        }
        catch (ArgumentException broken)
        {
            return [$"Replay: {broken.Message}"];
        }
        var summed = entries
            .SelectMany(entry => entry.Changes)
            .GroupBy(change => change.Position)
            .ToDictionary(group => group.Key, group => group.Sum(change => change.Open.MinorUnits));
        return book
            .Documents.SelectMany(document => document.Items.Select(item => (Document: document, Item: item)))
            .Where(one =>
                summed.GetValueOrDefault(one.Document.PositionOf(one.Item)) != one.Document.OpenOf(one.Item).Open.MinorUnits
            )
            .Select(one => $"Replay: the changes of '{one.Document.Document.Number}' are not what is open of it.");
    }
}
