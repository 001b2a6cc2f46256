using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Approvals;

/// <summary>Finds delegations that go in a circle at one instant.</summary>
internal static class DelegationCircle
{
    public static void Refuse(ImmutableArray<Delegation> delegations)
    {
        // What holds at an instant began at it or before: a circle closes when its last delegation begins.
        foreach (var at in delegations.Select(one => one.During.Start).Distinct().Order())
        {
            var next = delegations.Where(one => one.During.Contains(at)).ToLookup(one => one.From, one => one.To);
            var done = new HashSet<string>(StringComparer.Ordinal);
            foreach (var start in next.Select(one => one.Key).Order(StringComparer.Ordinal))
            {
                Walk(start, next, done, at);
            }
        }
    }

    // Without recursion: a chain may be long.
    private static void Walk(string start, ILookup<string, string> next, HashSet<string> done, Instant at)
    {
        var path = new List<string>();
        var onPath = new HashSet<string>(StringComparer.Ordinal);
        var turns = new Stack<IEnumerator<string>>();
        void Enter(string person)
        {
            path.Add(person);
            onPath.Add(person);
            turns.Push(next[person].GetEnumerator());
        }
        if (!done.Contains(start))
        {
            Enter(start);
        }
        while (turns.Count > 0)
        {
            if (!turns.Peek().MoveNext())
            {
                turns.Pop().Dispose();
                done.Add(path[^1]);
                onPath.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
            }
            else if (onPath.Contains(turns.Peek().Current))
            {
                var circle = path.SkipWhile(person => person != turns.Peek().Current).Append(turns.Peek().Current);
                throw Refusal.Invalid("delegations", $"Delegations go in a circle at {at}: {string.Join(" to ", circle)}.");
            }
            else if (!done.Contains(turns.Peek().Current))
            {
                Enter(turns.Peek().Current);
            }
        }
    }
}
