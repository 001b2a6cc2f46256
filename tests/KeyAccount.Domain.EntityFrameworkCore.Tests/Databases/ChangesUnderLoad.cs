namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>
/// What is changed while many connections work. The work keeps in step with the changes, so that they come in the midst of it on a quick
/// machine and on a slow one.
/// </summary>
/// <param name="fewest">How many changes there are at least.</param>
internal sealed class ChangesUnderLoad(int fewest)
{
    private int made;
    private bool hasEnded;

    /// <summary>How many changes were made.</summary>
    public int Made => Volatile.Read(ref made);

    /// <summary>Does the work of all connections, each of so many pieces, while changes are made; what each came to.</summary>
    /// <param name="connections">How many work at once.</param>
    /// <param name="pieces">How many pieces of work each has.</param>
    /// <param name="work">The work of a connection; it asks for each piece.</param>
    /// <param name="change">Makes a change, by its number from 1.</param>
    /// <param name="pause">Between two changes.</param>
    /// <param name="cancellation">Ends all of it.</param>
    public async Task<T[]> DuringAsync<T>(
        int connections,
        int pieces,
        Func<int, IAsyncEnumerable<int>, Task<T>> work,
        Func<int, Task> change,
        TimeSpan pause,
        CancellationToken cancellation
    )
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var changing = Task.Run(() => ChangeAsync(change, pause, done.Token), cancellation);
        var all = await Task.WhenAll(
            Enumerable.Range(0, connections).Select(one => Task.Run(() => work(one, PiecesAsync(pieces)), cancellation))
        );
        await done.CancelAsync();
        await changing;
        return all;
    }

    private async Task ChangeAsync(Func<int, Task> change, TimeSpan pause, CancellationToken until)
    {
        try
        {
            while (!until.IsCancellationRequested || made < fewest)
            {
                await change(made + 1);
                Volatile.Write(ref made, made + 1);
                await Task.Delay(pause, CancellationToken.None);
            }
        }
        finally
        {
            Volatile.Write(ref hasEnded, true);
        }
    }

    /// <summary>One piece after the other, each as soon as as large a part of the changes was made as of the work.</summary>
    private async IAsyncEnumerable<int> PiecesAsync(int pieces)
    {
        for (var piece = 0; piece < pieces; piece++)
        {
            while (Made < fewest * piece / pieces && !Volatile.Read(ref hasEnded))
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
            yield return piece;
        }
    }
}
