using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Credit.Lines;

/// <summary>A limit that takes the place of the base for some days; afterwards the base holds again.</summary>
public sealed record TemporaryLimit
{
    private TemporaryLimit(CreditLimit limit, LocalDate first, LocalDate last) => (Limit, First, Last) = (limit, first, last);

    /// <summary>The limit of those days, higher or lower than the base; seasons do not change it.</summary>
    public CreditLimit Limit { get; }

    /// <summary>The first day.</summary>
    public LocalDate First { get; }

    /// <summary>The last day, itself included.</summary>
    public LocalDate Last { get; }

    /// <summary>A temporary limit.</summary>
    /// <param name="limit">A stated limit.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day, itself included.</param>
    /// <exception cref="ArgumentOutOfRangeException">It ends before it begins.</exception>
    /// <exception cref="InvalidOperationException">The limit is the default value.</exception>
    public static TemporaryLimit Of(CreditLimit limit, LocalDate first, LocalDate last)
    {
        _ = limit.Kind;
        return last >= first
            ? new(limit, first, last)
            : throw Refusal.OutOfRange(
                nameof(last),
                $"A temporary limit to {last:uuuu-MM-dd} ends before it begins on {first:uuuu-MM-dd}."
            );
    }

    /// <summary>Whether it holds on a day.</summary>
    public bool Contains(LocalDate on) => First <= on && on <= Last;
}
