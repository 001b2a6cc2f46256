using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tests.Rules;

public class VerdictTests
{
    private static readonly Verdict[] Ascending =
    [
        Verdict.Approve,
        Verdict.Refer(0),
        Verdict.Refer(1),
        Verdict.Refer(Verdict.HighestLevel),
        Verdict.Decline,
    ];

    [Fact]
    public void Verdicts_rise_from_approval_over_every_level_to_refusal()
    {
        Assert.Equal(Ascending, Ascending.Reverse().Order());
        Assert.All(
            Ascending.Zip(Ascending.Skip(1)),
            pair => Assert.True(pair.First < pair.Second && pair.Second > pair.First && pair.First <= pair.Second)
        );
    }

    [Fact]
    public void The_stricter_of_two_wins_whatever_their_order() =>
        Assert.All(
            Ascending.SelectMany(left => Ascending.Select(right => (left, right))),
            pair =>
                Assert.Equal(
                    (Verdict.Strictest(pair.right, pair.left), pair.left >= pair.right ? pair.left : pair.right),
                    (Verdict.Strictest(pair.left, pair.right), Verdict.Strictest(pair.left, pair.right))
                )
        );

    [Fact]
    public void The_default_neither_grants_nor_denies() => Assert.Equal(Verdict.Refer(0), default);

    [Theory]
    [InlineData(-1)]
    [InlineData(Verdict.HighestLevel + 1)]
    public void There_is_no_such_level(int level) => Assert.Throws<ArgumentOutOfRangeException>(() => Verdict.Refer(level));

    [Fact]
    public void Only_a_referral_has_a_level() =>
        Assert.Equal([null, 0, 1, Verdict.HighestLevel, null], Ascending.Select(verdict => verdict.Level));

    [Fact]
    public void Every_verdict_is_exactly_one_of_three() =>
        Assert.All(
            Ascending,
            verdict =>
                Assert.Equal(1, new[] { verdict.IsApproval, verdict.IsReferral, verdict.IsDecline }.Count(holds => holds))
        );

    [Fact]
    public void A_verdict_is_the_code_of_its_scale_and_back() =>
        Assert.Equal(
            Ascending,
            Ascending.Select(verdict => VerdictScale.Instance.Decode(VerdictScale.Instance.Encode(verdict)))
        );

    [Theory]
    [InlineData(Language.English, "approve", "refer to level 1", "decline")]
    [InlineData(Language.Spanish, "aprobar", "remitir al nivel 1", "rechazar")]
    [InlineData(Language.SimplifiedChinese, "批准", "提交至级别 1", "拒绝")]
    public void A_verdict_is_said_in_the_readers_language(Language language, string approve, string refer, string decline) =>
        Assert.Equal(
            [approve, refer, decline],
            new[] { Verdict.Approve, Verdict.Refer(1), Verdict.Decline }.Select(verdict =>
                VerdictScale.Instance.Format(VerdictScale.Instance.Encode(verdict), language)
            )
        );
}
