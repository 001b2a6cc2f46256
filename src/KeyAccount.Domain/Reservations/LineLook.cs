using System.Collections.Immutable;
using NodaTime;

namespace KeyAccount.Domain.Reservations;

/// <summary>
/// The figures of several lines at one instant: the caller's, or that of the last entry on any of them. Without that, two
/// callers whose clocks differ could both use what one of them sees as expired.
/// </summary>
internal sealed class LineLook
{
    private readonly ImmutableArray<Headroom?> figures;

    private LineLook(ImmutableArray<string> lines, ImmutableArray<Headroom?> figures, Instant at) =>
        (Lines, this.figures, At) = (lines, figures, at);

    public ImmutableArray<string> Lines { get; }

    public Instant At { get; }

    public static LineLook Of(ImmutableArray<string> lines, Instant at, ILedgerView view)
    {
        var figures = lines.Select(line => view.HeadroomOf(line, at)).ToArray();
        var time = figures.Aggregate(at, (latest, figure) => figure is null ? latest : Instant.Max(latest, figure.At));
        for (var index = 0; index < figures.Length; index++)
        {
            if (figures[index] is { } figure && figure.At < time)
            {
                figures[index] = view.HeadroomOf(lines[index], time);
            }
        }
        return new(lines, [.. figures], time);
    }

    public Headroom? this[int index] => figures[index];

    public Headroom? this[string line] => figures[IndexOf(line)];

    public int IndexOf(string line) => Lines.IndexOf(line, 0, Lines.Length, StringComparer.Ordinal);
}
