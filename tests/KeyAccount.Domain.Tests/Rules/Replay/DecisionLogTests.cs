using KeyAccount.Domain.Rules.Replay;
using NodaTime;

namespace KeyAccount.Domain.Tests.Rules.Replay;

public class DecisionLogTests
{
    private static readonly string[] Lines = [.. Chain(5).Select(record => record.Text)];

    [Fact]
    public void A_whole_chain_is_sound() => Assert.Equal(new(5, null, Chain(5).Last().Hash), DecisionLog.Check(Lines));

    [Fact]
    public void An_empty_log_is_sound() => Assert.Equal(new(0, null, null), DecisionLog.Check([]));

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void A_changed_record_is_named_by_its_place(int place)
    {
        var check = DecisionLog.Check([
            .. Lines.Select((line, index) => index == place ? line.Replace("ACC", "ABC", StringComparison.Ordinal) : line),
        ]);

        Assert.Equal((false, place), (check.IsSound, check.Count));
    }

    [Fact]
    public void A_record_taken_out_is_found() => Assert.Equal(2, Broken([.. Lines[..2], .. Lines[3..]]));

    [Fact]
    public void A_record_put_in_is_found() => Assert.Equal(2, Broken([.. Lines[..2], Lines[0], .. Lines[2..]]));

    [Fact]
    public void A_record_moved_is_found() => Assert.Equal(1, Broken([Lines[0], Lines[2], Lines[1], .. Lines[3..]]));

    [Fact]
    public void A_start_cut_off_is_found() => Assert.Equal(0, Broken(Lines[1..]));

    [Fact]
    public void An_end_cut_off_shows_only_in_the_last_hash()
    {
        var check = DecisionLog.Check(Lines[..4]);

        Assert.True(check.IsSound);
        Assert.NotEqual(Chain(5).Last().Hash, check.LastHash);
    }

    [Fact]
    public void An_empty_line_is_no_record() => Assert.Equal(1, Broken([Lines[0], "", .. Lines[1..]]));

    private static int Broken(IEnumerable<string> lines)
    {
        var check = DecisionLog.Check(lines);
        Assert.False(check.IsSound);
        return check.Count;
    }

    private static IEnumerable<DecisionRecord> Chain(int count)
    {
        DecisionRecord? previous = null;
        for (var number = 0; number < count; number++)
        {
            previous = DecisionRecord.Of(
                Clients.Table().Decide(new() { DaysLate = 30 * number }, new LocalDate(2026, 6, 30)),
                $"ACC-{number}",
                previous
            );
            yield return previous;
        }
    }
}
