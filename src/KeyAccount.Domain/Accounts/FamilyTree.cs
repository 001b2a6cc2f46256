namespace KeyAccount.Domain.Accounts;

/// <summary>Finds the head of every account's corporate family, whatever the parents say.</summary>
internal sealed class FamilyTree
{
    private const int None = -1;

    private readonly string[] accounts;
    private readonly int[] parents;
    private readonly int[] heads;
    private readonly List<BookProblem> problems = [];

    /// <param name="accounts">All accounts of the book, in ordinal order.</param>
    /// <param name="profiles">The profile of each account, or null.</param>
    public FamilyTree(string[] accounts, AccountProfile?[] profiles)
    {
        this.accounts = accounts;
        parents = new int[accounts.Length];
        heads = new int[accounts.Length];
        for (var account = 0; account < accounts.Length; account++)
        {
            parents[account] = ParentOf(account, profiles);
        }
        BreakCircles();
        Array.Fill(heads, None);
        for (var account = 0; account < accounts.Length; account++)
        {
            FindHead(account);
        }
    }

    public IReadOnlyList<BookProblem> Problems => problems;

    public int HeadOf(int account) => heads[account];

    private int ParentOf(int account, AccountProfile?[] profiles)
    {
        if (profiles[account]?.Parent is not { } parent || string.IsNullOrWhiteSpace(parent))
        {
            return None;
        }
        var index = Array.BinarySearch(accounts, parent, StringComparer.Ordinal);
        if (index >= 0 && index != account && profiles[index]?.Intercompany != true)
        {
            return index;
        }
        var kind =
            index < 0 ? BookProblemKind.ParentMissing
            : index == account ? BookProblemKind.OwnParent
            : BookProblemKind.ParentIntercompany;
        problems.Add(new(kind, accounts[account], parent));
        return None;
    }

    /// <summary>Follows each chain once; one that meets itself is a circle, whose members lose their parents.</summary>
    private void BreakCircles()
    {
        var visitedBy = new int[accounts.Length];
        Array.Fill(visitedBy, None);
        for (var start = 0; start < accounts.Length; start++)
        {
            var at = start;
            while (at != None && visitedBy[at] == None)
            {
                visitedBy[at] = start;
                at = parents[at];
            }

            if (at != None && visitedBy[at] == start)
            {
                BreakCircle(at);
            }
        }
    }

    private void BreakCircle(int member)
    {
        List<int> circle = [];
        var at = member;
        do
        {
            circle.Add(at);
            (at, parents[at]) = (parents[at], None);
        } while (at != member);

        // Told from its first account in ordinal order, so that the report does not depend on where one entered.
        var first = circle.IndexOf(circle.Min());
        var names = circle.Skip(first).Concat(circle.Take(first + 1)).Select(index => accounts[index]);
        problems.Add(new(BookProblemKind.ParentCycle, accounts[circle[first]], string.Join(" > ", names)));
    }

    private void FindHead(int account)
    {
        var head = account;
        while (heads[head] == None && parents[head] != None)
        {
            head = parents[head];
        }
        head = heads[head] == None ? head : heads[head];
        for (var at = account; at != None && heads[at] == None; at = parents[at])
        {
            heads[at] = head;
        }
    }
}
