using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>Reads what a decision or a reading about lines needs. Nothing is tracked, and the host's query filters do not apply.</summary>
internal sealed class LineReader(DbContext context)
{
    public IQueryable<LineEntryRow> Entries => StoredRows.Of<LineEntryRow>(context);

    public async Task<CreditLineEntry?> EntryAsync(string id, CancellationToken cancellation) =>
        (await Entries.SingleOrDefaultAsync(row => row.Id == id, cancellation).ConfigureAwait(false))?.Read();

    /// <summary>Asks, reads what was missed, and asks again until nothing is.</summary>
    public async Task<T> AskAsync<T>(LineExcerpt excerpt, Func<LineExcerpt, T> ask, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = ask(excerpt);
            if (excerpt.IsComplete)
            {
                return answer;
            }
            await FillAsync(excerpt, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whether nothing was added to what was read: entries are only ever added, so as many as before are the same.</summary>
    public async Task<bool> IsCurrentAsync(LineExcerpt excerpt, CancellationToken cancellation)
    {
        string[] names = [.. excerpt.Lines.Select(line => line.ToString())];
        return await Entries.CountAsync(row => names.Contains(row.Line), cancellation).ConfigureAwait(false)
                == excerpt.EntryCount
            && await Entries
                .CountAsync(row => row.Above != null && names.Contains(row.Above), cancellation)
                .ConfigureAwait(false) == excerpt.LinkCount;
    }

    private static CreditLineKey Key(string text) =>
        text.Split('/') is [var account, var segment] ? CreditLineKey.Of(account, segment) : CreditLineKey.Of(text);

    private async Task FillAsync(LineExcerpt excerpt, CancellationToken cancellation)
    {
        foreach (var id in excerpt.MissedIds.ToList())
        {
            excerpt.Add(id, await EntryAsync(id, cancellation).ConfigureAwait(false));
        }
        // Children are put here in the same round: whoever asks for a line asks for those below it next.
        CreditLineKey[] lines = [.. excerpt.MissedLines.Union(excerpt.MissedChildren)];
        foreach (var some in lines.Chunk(500))
        {
            string[] names = [.. some.Select(line => line.ToString())];
            var rows = await Entries
                .Where(row => names.Contains(row.Line) || (row.Above != null && names.Contains(row.Above)))
                .OrderBy(row => row.Sequence)
                .ToListAsync(cancellation)
                .ConfigureAwait(false);
            var byLine = rows.ToLookup(row => row.Line, StringComparer.Ordinal);
            var byAbove = rows.ToLookup(row => row.Above ?? "", StringComparer.Ordinal);
            foreach (var line in some)
            {
                excerpt.AddEntries(line, [.. byLine[line.ToString()].Select(row => row.Read())]);
                excerpt.AddLinks(line, [.. byAbove[line.ToString()].Select(row => Key(row.Line))]);
            }
        }
    }
}
