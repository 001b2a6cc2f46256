using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>
/// For how many days after each checkpoint the rules rest. Either all checkpoints have grace days or none has: otherwise a document would be
/// checked sooner at a later step than at an earlier one.
/// </summary>
public sealed record GraceDays
{
    /// <summary>The most grace days of a checkpoint.</summary>
    public const int MostDays = 3_650;

    private GraceDays(int order, int release, int delivery, int invoice) =>
        (Order, Release, Delivery, Invoice) = (order, release, delivery, invoice);

    /// <summary>No grace: every checkpoint checks.</summary>
    public static GraceDays None { get; } = new(0, 0, 0, 0);

    /// <summary>Days after an order; the next check is on the day after them.</summary>
    public int Order { get; }

    /// <summary>Days after a release.</summary>
    public int Release { get; }

    /// <summary>Days after a delivery.</summary>
    public int Delivery { get; }

    /// <summary>Days after an invoice.</summary>
    public int Invoice { get; }

    /// <summary>Grace days for each checkpoint: all 1 or more, or all 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 0 or above 3650.</exception>
    /// <exception cref="ArgumentException">Some checkpoints have grace days and others have not.</exception>
    public static GraceDays Of(int order, int release, int delivery, int invoice)
    {
        int[] all = [order, release, delivery, invoice];
        foreach (var days in all)
        {
            if (days is < 0 or > MostDays)
            {
                throw Refusal.OutOfRange(nameof(order), $"Grace of {days} days is not within 0 to {MostDays}.");
            }
        }
        return all.Contains(0) && all.Any(days => days > 0)
            ? throw Refusal.Invalid(
                nameof(order),
                $"Grace days of {order}, {release}, {delivery} and {invoice}: either all checkpoints have some or none has."
            )
            : new(order, release, delivery, invoice);
    }

    /// <summary>The days after a checkpoint.</summary>
    public int After(Checkpoint checkpoint) =>
        checkpoint switch
        {
            Checkpoint.Order => Order,
            Checkpoint.Release => Release,
            Checkpoint.Delivery => Delivery,
            Checkpoint.Invoice => Invoice,
        };
}
