using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// Amounts by the instant at which they stop counting, with their sums: what still counts at an instant is found, and what no
/// longer does is cut off, in O(log n). Immutable; null is the empty tree.
/// </summary>
/// <remarks>A treap whose priorities are made from the keys, so that equal content has equal shape whatever its history.</remarks>
internal sealed record ExpiryTree
{
    private readonly Instant key;
    private readonly long amount;
    private readonly long sum;
    private readonly ExpiryTree? left;
    private readonly ExpiryTree? right;

    private ExpiryTree(Instant key, long amount, ExpiryTree? left, ExpiryTree? right) =>
        (this.key, this.amount, this.left, this.right, sum) = (key, amount, left, right, amount + Sum(left) + Sum(right));

    public static long Sum(ExpiryTree? tree) => tree?.sum ?? 0;

    /// <summary>The sum of what stops counting later than the instant.</summary>
    public static long SumAfter(ExpiryTree? tree, Instant at)
    {
        var total = 0L;
        while (tree is not null)
        {
            if (tree.key > at)
            {
                total += tree.amount + Sum(tree.right);
                tree = tree.left;
            }
            else
            {
                tree = tree.right;
            }
        }
        return total;
    }

    /// <summary>Only what stops counting later than the instant.</summary>
    public static ExpiryTree? After(ExpiryTree? tree, Instant at) =>
        tree is null ? null
        : tree.key <= at ? After(tree.right, at)
        : After(tree.left, at) is var rest && ReferenceEquals(rest, tree.left) ? tree
        : new(tree.key, tree.amount, rest, tree.right);

    /// <summary>With so much more, or less, that stops counting at the key.</summary>
    public static ExpiryTree? Add(ExpiryTree? tree, Instant key, long amount)
    {
        if (amount == 0)
        {
            return tree;
        }
        if (tree is null || (tree.key != key && Priority(key) > Priority(tree.key)))
        {
            // A key of higher priority is not below: it becomes the root of both halves.
            return new(key, amount, Before(tree, key), After(tree, key));
        }
        if (tree.key == key)
        {
            return tree.amount + amount == 0
                ? Join(tree.left, tree.right)
                : new(key, tree.amount + amount, tree.left, tree.right);
        }
        return key < tree.key
            ? new(tree.key, tree.amount, Add(tree.left, key, amount), tree.right)
            : new(tree.key, tree.amount, tree.left, Add(tree.right, key, amount));
    }

    private static ExpiryTree? Before(ExpiryTree? tree, Instant key) =>
        tree is null ? null
        : tree.key >= key ? Before(tree.left, key)
        : new(tree.key, tree.amount, tree.left, Before(tree.right, key));

    private static ExpiryTree? Join(ExpiryTree? before, ExpiryTree? after) =>
        before is null ? after
        : after is null ? before
        : Priority(before.key) > Priority(after.key) ? new(before.key, before.amount, before.left, Join(before.right, after))
        : new(after.key, after.amount, Join(before, after.left), after.right);

    /// <summary>A one-to-one mixing of the bits (SplitMix64): different keys never tie.</summary>
    private static ulong Priority(Instant key)
    {
        unchecked
        {
            var mixed = (ulong)(key - NodaConstants.UnixEpoch).ToInt64Nanoseconds() + 0x9E3779B97F4A7C15UL;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
