using System.Globalization;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Benchmarks;

/// <summary>The figures of one line at past instants, spread over all its entries.</summary>
internal static class LineHistories
{
    private const string Line = "credit.c-17";
    private const int Naive = 16;

    private static readonly Instant Start = Instant.FromUtc(2020, 1, 1, 0, 0);

    public static Comparison Of(int entries, int rounds)
    {
        var ledger = Used(entries);
        var recorded = ledger.EntriesOf(Line);
        var random = new SplitMix(1);
        var end = (int)(recorded[^1].At - Start).TotalSeconds;
        Instant[] asked = [.. Enumerable.Range(0, 4_096).Select(one => Start + Duration.FromSeconds(random.Below(end, one)))];
        var expected = asked.Take(Naive).Select(at => ledger.HeadroomAsOf(Line, at)!.UsedUnits()).ToArray();
        var history = UseHistory.Of(ledger, Line)!;
        var read = new long[asked.Length];
        return new Comparison(
            string.Create(CultureInfo.InvariantCulture, $"As-of history over {entries:N0} entries (client = reading)"),
            asked.Length,
            rounds
        )
            .Add("UseHistory.At", () => Read(asked, read, at => history.At(at)!), Check)
            .Add(
                "UseHistory made anew, then all readings",
                () =>
                {
                    var anew = UseHistory.Of(Line, recorded);
                    Read(asked, read, at => anew.At(at)!);
                },
                Check
            )
            .Add(
                string.Create(CultureInfo.InvariantCulture, $"HeadroomAsOf, the entries one by one, {Naive} of the readings"),
                () => Read(asked.AsSpan(0, Naive), read, at => ledger.HeadroomAsOf(Line, at)!),
                Check,
                part: Naive
            );

        void Check() => Outcomes.RefuseUnlessEqual<long>(expected, read.AsSpan(0, Naive).ToArray());
    }

    private static void Read(ReadOnlySpan<Instant> asked, long[] read, Func<Instant, Headroom> at)
    {
        for (var one = 0; one < asked.Length; one++)
        {
            read[one] = at(asked[one]).UsedUnits();
        }
    }

    private static long UsedUnits(this Headroom figures) => figures.Used.MinorUnits;

    /// <summary>Holds that expire, are posted and repaid, one entry every half hour.</summary>
    private static Ledger Used(int entries)
    {
        var random = new SplitMix(2);
        var ledger = Ledger
            .Empty.Apply(LedgerCommand.OpenLine("open", Line, LineTerms.Limited(Money.Eur(1_000_000))), Start)
            .Ledger;
        for (var number = 1; ledger.Entries.Count < entries; number++)
        {
            var id = number.ToString(CultureInfo.InvariantCulture);
            var claims = Claims.On(Line, Money.Eur(1 + (long)random.Below(400, number)));
            var now = Start + Duration.FromMinutes(30L * number);
            Duration? expiry = random.Below(2, number) == 0 ? Duration.FromHours(1 + (long)random.Below(48, number)) : null;
            LedgerCommand[] commands = (int)random.Below(3, -number) switch
            {
                0 => [LedgerCommand.Reserve(id, claims, expiry)],
                1 => [LedgerCommand.Reserve(id, claims, expiry), LedgerCommand.Post($"p-{id}", id)],
                _ =>
                [
                    LedgerCommand.Reserve(id, claims, expiry),
                    LedgerCommand.Post($"p-{id}", id),
                    LedgerCommand.Repay($"r-{id}", claims),
                ],
            };
            ledger = commands.Aggregate(ledger, (so, command) => so.Apply(command, now).Ledger);
        }
        return ledger;
    }
}
