using KeyAccount.Domain.Approvals;
using NodaTime;

namespace KeyAccount.Domain.Tests.Approvals;

/// <summary>Who asks, profits or pays does not sign, nor does a delegate of theirs: law:D3, law:E4.</summary>
public class DutiesTests
{
    private readonly Desk desk = new(Firm.TwoColumns);

    [Fact]
    public void Who_asks_does_not_sign()
    {
        desk.Submit("r", 500, requester: "mia");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "mia");
        Assert.Equal(["fay", "max"], Both("r"));
    }

    [Fact]
    public void Who_profits_or_pays_does_not_sign()
    {
        desk.Submit("r", Firm.Content(500) with { Beneficiary = "mia", Payer = "fay" });
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "mia");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "fay", "finance");
        Assert.True(desk.Approve("r", "max").IsCarriedOut);
    }

    [Fact]
    public void Who_is_recused_does_not_sign_nor_does_a_delegate()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "max", Firm.Year)));
        desk.Submit("r", Firm.Content(500) with { Recused = ["mia", "fay"] });
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "mia");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "max");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "fay", "finance");
    }

    [Fact]
    public void A_delegate_of_who_asks_does_not_sign_even_by_an_authority_of_his_own()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "max", Firm.Year)));
        desk.Submit("r", 500, requester: "mia");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "max");
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "max", onBehalfOf: "mia");
        Assert.Equal(["dan", "dora"], desk.Asked("r").Where(person => person.StartsWith('d')));
    }

    [Fact]
    public void Who_asks_does_not_sign_for_somebody_else()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "rita", Firm.Year)));
        desk.Submit("r", 500);
        Refuses(ApprovalRefusalReason.SeparationOfDuties, "r", "rita", onBehalfOf: "mia");
    }

    [Fact]
    public void Nobody_signs_for_two_columns()
    {
        var staff = Firm
            .People.With(new Delegation("mia", "deputy", Firm.Year))
            .With(new Delegation("fay", "deputy", Firm.Year));
        desk.Authority = desk.Authority.With(staff);
        desk.Submit("r", 500);
        desk.Approve("r", "deputy", onBehalfOf: "mia");
        Refuses(ApprovalRefusalReason.AlreadySigned, "r", "deputy", "finance", "fay");
        Assert.True(desk.Approve("r", "fay", "finance").IsCarriedOut);
        Assert.Equal(ApprovalState.Approved, desk.StateOf("r"));
    }

    [Fact]
    public void Nobody_delegates_to_another_column() =>
        Assert.Contains(
            "'fay' delegates to 'mia', who is in sales",
            Assert.Throws<ArgumentException>(() => Firm.People.With(new Delegation("fay", "mia", Firm.Year))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Who_has_an_authority_signs_with_it_and_not_for_somebody_else()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "max", Firm.Year)));
        desk.Submit("r", 500);
        Refuses(ApprovalRefusalReason.HasOwnAuthority, "r", "max", onBehalfOf: "mia");
        Assert.True(desk.Approve("r", "max").IsCarriedOut);
    }

    [Fact]
    public void A_quorum_is_one_of_different_people_and_of_different_authorities()
    {
        var terms = Firm.Terms with
        {
            Ranks = [Firm.Terms.Ranks[0], AuthorityRank.Named("manager", quorum: 2), Firm.Terms.Ranks[2]],
        };
        var staff = Firm.SalesPeople.With(new Delegation("mia", "deputy", Firm.Year));
        var quorum = new Desk(Authority.Of(AuthorityLadder.Of(terms), staff, Firm.Year));
        quorum.Submit("r", 500);
        Assert.True(quorum.Approve("r", "mia").IsCarriedOut);
        Assert.Equal(ApprovalState.InApproval, quorum.StateOf("r"));
        Assert.Equal(ApprovalRefusalReason.AlreadySigned, quorum.Approve("r", "mia").Refusal!.Reason);
        Assert.Equal(ApprovalRefusalReason.AlreadySigned, quorum.Approve("r", "deputy", onBehalfOf: "mia").Refusal!.Reason);
        Assert.True(quorum.Approve("r", "max").IsCarriedOut);
        Assert.Equal(ApprovalState.Approved, quorum.StateOf("r"));
    }

    [Fact]
    public void A_delegate_goes_no_further_than_the_delegator()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "deputy", Firm.Year)));
        desk.Submit("r", 5_000);
        Refuses(ApprovalRefusalReason.NotAuthorized, "r", "deputy", onBehalfOf: "mia");
    }

    [Fact]
    public void A_delegation_can_go_less_far_than_the_delegator()
    {
        var capped = new Delegation("dora", "deputy", Firm.Year) { UpToRank = "manager" };
        desk.Authority = desk.Authority.With(Firm.People.With(capped));
        desk.Submit("large", 5_000);
        Refuses(ApprovalRefusalReason.NotAuthorized, "large", "deputy", onBehalfOf: "dora");
        desk.Submit("small", Firm.Content(500, "c-2"));
        Assert.True(desk.Approve("small", "deputy", onBehalfOf: "dora").IsCarriedOut);
        Assert.Equal(("deputy", "dora", "manager"), Signed("small"));
    }

    [Theory]
    [InlineData(0.9, false)]
    [InlineData(1, true)]
    [InlineData(1.9, true)]
    [InlineData(2, false)]
    public void A_delegation_counts_from_its_start_to_just_before_its_end(double day, bool counts)
    {
        var period = new NodaTime.Interval(Firm.Start + Duration.FromDays(1), Firm.Start + Duration.FromDays(2));
        desk.Authority = desk.Authority.With(Firm.People.With(new Delegation("mia", "deputy", period)));
        desk.Submit("r", 500);
        Assert.Equal(counts, desk.AtDay(day).Approve("r", "deputy", onBehalfOf: "mia").IsCarriedOut);
    }

    [Fact]
    public void Who_is_away_is_not_asked_and_does_not_sign()
    {
        desk.Authority = desk.Authority.With(Firm.People.With(new Absence("mia", Firm.Year)));
        desk.Submit("r", 500);
        Refuses(ApprovalRefusalReason.Absent, "r", "mia");
        Assert.Equal(["fay", "max"], Both("r"));
    }

    [Fact]
    public void When_a_rank_is_away_the_next_is_asked()
    {
        desk.Authority = desk.Authority.With(
            Firm.People.With(new Absence("mia", Firm.Year)).With(new Absence("max", Firm.Year))
        );
        desk.Submit("r", 500);
        Assert.Equal(["dan", "dora"], desk.Asked("r"));
    }

    [Fact]
    public void A_request_that_nobody_else_could_sign_is_refused()
    {
        var answer = desk.Submit("r", Firm.Content(5_000) with { Beneficiary = "dan", Payer = "finn" }, requester: "dora");
        Assert.Equal((ApprovalRefusalReason.NobodyEligible, "director"), (answer.Refusal!.Reason, answer.Refusal.Step!.Rank));
    }

    [Theory]
    [InlineData("nobody", "sales", ApprovalRefusalReason.NotAuthorized)]
    [InlineData("mia", "sales", ApprovalRefusalReason.NotAuthorized)]
    [InlineData("fay", "sales", ApprovalRefusalReason.NotAuthorized)]
    [InlineData("dora", "finance", ApprovalRefusalReason.StepNotOpen)]
    [InlineData("dora", "legal", ApprovalRefusalReason.StepNotOpen)]
    public void Without_the_rank_in_the_column_nobody_signs(string person, string column, ApprovalRefusalReason reason)
    {
        desk.Submit("r", 5_000);
        Refuses(reason, "r", person, column);
    }

    [Fact]
    public void A_higher_rank_may_sign_what_a_lower_one_is_asked_for()
    {
        desk.Submit("r", 500);
        Assert.True(desk.Approve("r", "dora").IsCarriedOut);
        Assert.Equal(("dora", "dora", "director"), Signed("r"));
    }

    private IEnumerable<string> Both(string request)
    {
        var asked = desk.Asked(request).ToList();
        desk.Approve(request, asked[0]);
        return asked.Concat(desk.Asked(request)).Order();
    }

    private (string, string, string) Signed(string request)
    {
        var signature = desk.Request(request).Signatures.Single();
        return (signature.Person, signature.OnBehalfOf, signature.Rank);
    }

    private void Refuses(
        ApprovalRefusalReason reason,
        string request,
        string person,
        string column = "sales",
        string? onBehalfOf = null
    )
    {
        var before = desk.Request(request);
        Assert.Equal(reason, desk.Approve(request, person, column, onBehalfOf).Refusal?.Reason);
        Assert.Equal(before, desk.Request(request));
    }
}
