using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Programs;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Rules.Programs;

public class FlatProgramTests
{
    [Fact]
    public void Deep_rules_become_two_levels_of_gates()
    {
        var flat = FlatProgram.Of(Layout(Leaf(0) & (Leaf(1) | (Leaf(2) & (Leaf(3) | !Leaf(4))))));

        Assert.NotNull(flat);
        Assert.Equal([3], flat.Levels);
        Assert.True(Assert.Single(flat.Rules).IsInverted);
    }

    [Fact]
    public void A_term_that_asks_for_more_than_another_is_left_out() =>
        Assert.Equal([1], FlatProgram.Of(Layout(Leaf(0) | (Leaf(0) & Leaf(1))))!.Levels);

    [Fact]
    public void Rules_share_their_terms() =>
        Assert.Equal([3], FlatProgram.Of(Layout((Leaf(0) & Leaf(1)) | Leaf(2), (Leaf(0) & Leaf(1)) | Leaf(3)))!.Levels);

    // Both may be unknown, so that neither "never" nor "always" would be right.
    [Fact]
    public void A_leaf_and_its_denial_do_not_cancel_out()
    {
        var flat = FlatProgram.Of(Layout(Leaf(0) & !Leaf(0)))!;

        Assert.Equal("0 and not 0", $"{flat.Gates[0].These[0]} and not {flat.Gates[0].NoneOf[0]}");
    }

    [Fact]
    public void Sixty_four_terms_are_flat() => Assert.Equal([64], FlatProgram.Of(Layout(Pairs(6)))!.Levels);

    [Fact]
    public void More_terms_than_a_word_has_slots_stay_as_they_are() => Assert.Null(FlatProgram.Of(Layout(Pairs(7))));

    [Fact]
    public void Many_rules_with_more_terms_than_a_word_has_slots_stay_as_they_are() =>
        Assert.Null(FlatProgram.Of(Layout(Pairs(5), Pairs(5) & Leaf(20), Leaf(21))));

    /// <summary>Any of two, so many times: each doubles the terms.</summary>
    private static Specification<AnswerFacts> Pairs(int count) =>
        Specification<AnswerFacts>.All(Enumerable.Range(0, count).Select(pair => Leaf(2 * pair) | Leaf((2 * pair) + 1)));

    private static Specification<AnswerFacts> Leaf(int number) => ManyFeatures.Counts[number].AtLeast(1);

    private static Program Layout(params Specification<AnswerFacts>[] rules) =>
        ProgramLayout<AnswerFacts>.Of([], rules).Program;
}
