using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Testing.Reservations;

/// <summary>
/// Scripts of commands for a ledger or a store of one: holds that fit and that do not, resolutions of all kinds, repetitions with
/// the same and with other content, clocks that run behind.
/// </summary>
public static class LedgerGenerators
{
    private static readonly Instant Start = Instant.FromUtc(2024, 1, 1, 0, 0);

    /// <summary>A script that opens the lines, with limits of some hundred minor units, and then uses them.</summary>
    /// <param name="lines">The names of the lines, at least one.</param>
    /// <param name="currency">Their currency.</param>
    /// <param name="length">How many commands follow the openings.</param>
    /// <exception cref="ArgumentException">There is no line, or a name is no identifier.</exception>
    public static Gen<ImmutableArray<TimedCommand>> Scripts(IEnumerable<string> lines, Currency currency, int length)
    {
        ImmutableArray<string> names = [.. Guard.Against.NullOrEmpty(lines)];
        Guard.Against.Negative(length);
        return Draw.From(draw => Script(draw, names, currency, length));
    }

    private static ImmutableArray<TimedCommand> Script(Draw draw, ImmutableArray<string> lines, Currency currency, int length)
    {
        var script = ImmutableArray.CreateBuilder<TimedCommand>(lines.Length + length);
        foreach (var line in lines)
        {
            script.Add(new(LedgerCommand.OpenLine($"open-{line}", line, Terms(draw, currency)), Start));
        }
        var now = Start;
        for (var number = 0; number < length; number++)
        {
            now += Duration.FromSeconds(draw.Chance(10) ? -draw.Below(5) : draw.Below(4));
            var sent = script[draw.Below(script.Count)];
            var command = draw.Chance(10)
                ? sent.Command
                : Command(draw, draw.Chance(10) ? sent.Command.Id : Id(number), Earlier(draw, number), lines, currency);
            script.Add(new(command, now));
        }
        return script.ToImmutable();
    }

    private static string Earlier(Draw draw, int number) => Id(number - 1 - draw.Below(Math.Min(12, number + 1)));

    /// <summary>The id of a command by its number; below 0 one that nobody sends.</summary>
    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"c-{number}");

    private static LedgerCommand Command(Draw draw, string id, string earlier, ImmutableArray<string> lines, Currency currency)
    {
        var claims = Claims.OnEach(Money.OfMinor(draw.Between(0, 120), currency), draw.Some(lines));
        Duration? expiry = draw.Chance(60) ? Duration.FromSeconds(1 + draw.Below(30)) : null;
        if (draw.Chance(45) || earlier == id)
        {
            return LedgerCommand.Reserve(id, claims, expiry);
        }
        return draw.Below(9) switch
        {
            0 => LedgerCommand.Post(id, earlier),
            1 => LedgerCommand.Post(id, earlier, claims),
            2 => LedgerCommand.PostAndHoldRest(id, earlier, claims),
            3 => LedgerCommand.Void(id, earlier),
            4 => LedgerCommand.RecordExpiry(id, earlier),
            5 => LedgerCommand.Replace(id, earlier, claims, expiry),
            6 => LedgerCommand.Incur(id, claims),
            7 => LedgerCommand.ChangeTerms(id, draw.Pick(lines), Terms(draw, currency)),
            _ => LedgerCommand.Repay(id, claims),
        };
    }

    private static LineTerms Terms(Draw draw, Currency currency) =>
        LineTerms.Limited(Money.OfMinor(draw.Between(0, 500), currency)) is var terms && draw.Chance(10)
            ? terms.Closed()
            : terms;
}
