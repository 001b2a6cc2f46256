using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Expenses.Commitments;

/// <summary>
/// Lets a set that adds nothing to a line go through though the line is exceeded or closed: its terms are stretched to its use for the length
/// of the set. Without that, moving a hold from a request to an order, or back, would be refused as if it were new.
/// </summary>
internal sealed class LineKeeping(ILedgerView view, Instant at)
{
    private readonly SortedDictionary<string, long> added = new(StringComparer.Ordinal);

    /// <summary>The set holds or posts so much more.</summary>
    public void Add(Reservations.Claims claims) => Count(claims, 1);

    /// <summary>It frees or credits so much.</summary>
    public void TakeOff(Reservations.Claims claims) => Count(claims, -1);

    public ImmutableArray<LedgerCommand> Around(ImmutableArray<LedgerCommand> commands)
    {
        if (commands.IsEmpty)
        {
            return commands;
        }
        var kept = added
            .Where(line => line.Value <= 0)
            .Select(line => view.HeadroomOf(line.Key, at))
            .OfType<Headroom>()
            .Where(line => !line.Terms.IsOpen || line.Excess.IsPositive)
            .ToList();
        return
        [
            .. kept.Select(
                (line, number) => LedgerCommand.ChangeTerms(Id(commands, number, "keep"), line.Line, Stretched(line))
            ),
            .. commands,
            .. kept.Select((line, number) => LedgerCommand.ChangeTerms(Id(commands, number, "kept"), line.Line, line.Terms)),
        ];
    }

    private void Count(Reservations.Claims claims, int sign)
    {
        foreach (var claim in claims.All)
        {
            added[claim.Line] = added.GetValueOrDefault(claim.Line) + (sign * claim.Amount.MinorUnits);
        }
    }

    private static LineTerms Stretched(Headroom line) =>
        line.Terms is { Limit: { } limit } && line.Excess.IsPositive
            ? line.Terms.Tolerating(line.Used - limit).Reopened()
            : line.Terms.Reopened();

    private static string Id(ImmutableArray<LedgerCommand> commands, int number, string word) =>
        string.Create(CultureInfo.InvariantCulture, $"{commands[^1].Id}.{word}{number}");
}
