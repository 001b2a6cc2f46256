using KeyAccount.Domain.Tool.Samples;

namespace KeyAccount.Domain.Tool.Tests.Samples;

public class SplitMix64Tests
{
    /// <summary>The published sequence of the generator for the seed 1234567.</summary>
    [Fact]
    public void The_numbers_are_those_of_the_published_generator()
    {
        var random = new SplitMix64(1234567);

        Assert.Equal(
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.NextBits())
        );
    }

    [Fact]
    public void Numbers_below_a_bound_meet_every_value_and_none_beyond()
    {
        var random = new SplitMix64(1);
        var met = new int[7];

        for (var draw = 0; draw < 7_000; draw++)
        {
            met[random.Below(7)]++;
        }

        Assert.All(met, count => Assert.InRange(count, 850, 1_150));
    }

    [Fact]
    public void Between_includes_both_bounds()
    {
        var random = new SplitMix64(2);

        Assert.Equal([-1, 0, 1], Enumerable.Range(0, 100).Select(_ => random.Between(-1, 1)).Distinct().Order());
    }

    [Fact]
    public void A_choice_of_weight_zero_is_never_picked()
    {
        var random = new SplitMix64(3);
        (char, int)[] choices = [('a', 1), ('b', 0), ('c', 2)];

        Assert.Equal(['a', 'c'], Enumerable.Range(0, 200).Select(_ => random.Pick<char>(choices)).Distinct().Order());
    }

    [Fact]
    public void Choices_without_weight_are_refused()
    {
        var random = new SplitMix64(4);

        Assert.Throws<InvalidOperationException>(() => random.Pick<char>([('a', 0)]));
    }

    [Fact]
    public void Items_of_one_seed_have_sequences_of_their_own()
    {
        var firsts = Enumerable.Range(0, 1_000).Select(item => SplitMix64.For(1, (ulong)item).NextBits());

        Assert.Equal(1_000, firsts.Distinct().Count());
    }
}
