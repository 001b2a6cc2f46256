using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;

namespace KeyAccount.Domain.Tests.Rules.Queries;

public class FeatureMapTests
{
    private static readonly FeatureMap<Client, ClientRow> Revenue = new FeatureMap<Client, ClientRow>().MapCode(
        Clients.Revenue,
        row => row.RevenueMinor
    );

    private static readonly Specification<Client> Two = Clients.Orders.AtLeast(3) & Clients.Margin.IsKnown;

    [Fact]
    public void A_feature_is_mapped_once() =>
        Assert.StartsWith(
            "'revenue' is mapped already; a feature has one column.",
            Assert.Throws<ArgumentException>(() => Revenue.MapCode(Clients.Revenue, row => row.Orders)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_feature_is_mapped_once_whatever_the_kind_of_its_column() =>
        Assert.Throws<ArgumentException>(() => Revenue.Map(Clients.Revenue, row => row.Revenue));

    [Fact]
    public void Two_features_of_one_name_are_not_both_mapped() =>
        Assert.Throws<ArgumentException>(() => Revenue.MapCode(Namesake, row => row.OrderCount));

    [Fact]
    public void A_map_never_changes()
    {
        Revenue.MapCode(Clients.Orders, row => row.Orders);

        Assert.Throws<ArgumentException>(() => Clients.Orders.AtLeast(3).Over(Revenue));
    }

    [Fact]
    public void Features_without_a_column_are_refused_by_name_before_any_query_runs() =>
        Assert.Equal(
            "No column of ClientRow is mapped to 'margin', 'orders'.",
            Assert.Throws<ArgumentException>(() => Two.Over(Revenue)).Message
        );

    [Fact]
    public void Another_feature_of_the_same_name_has_no_column() =>
        Assert.Contains(
            "'revenue'",
            Assert.Throws<ArgumentException>(() => Namesake.AtLeast(3).Over(Revenue)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_truth_of_a_statement_needs_every_column() => Assert.Throws<ArgumentException>(() => Revenue.Truth(!Two));

    [Fact]
    public void A_table_needs_every_column() =>
        Assert.Equal(
            "No column of ClientRow is mapped to 'days_late', 'insured', 'margin', 'segment', 'signs', 'since'.",
            Assert.Throws<ArgumentException>(() => Revenue.Outcome(Clients.Table())).Message
        );

    [Fact]
    public void The_code_of_an_outcome_needs_every_column() =>
        Assert.Throws<ArgumentException>(() => Revenue.OutcomeCode(Clients.Table(HitPolicy.Unique)));

    [Fact]
    public void A_verdict_needs_every_column() =>
        Assert.Throws<ArgumentException>(() => Revenue.OutcomeCode(ClientPolicies.Objections));

    [Fact]
    public void A_collected_outcome_needs_the_columns_of_its_own_rules() =>
        Assert.Throws<ArgumentException>(() => Revenue.Met(ClientPolicies.Kinds, Kind.Strategic));

    [Fact]
    public void A_collected_outcome_needs_no_column_of_other_rules() =>
        Assert.NotNull(Revenue.Met(ClientPolicies.Kinds, Kind.Large));

    [Fact]
    public void An_outcome_that_a_table_does_not_name_is_refused() =>
        Assert.StartsWith(
            "The table names no outcome 'Unnamed'.",
            Assert.Throws<ArgumentException>(() => ClientMaps.Codes.Truth(ClientPolicies.Kinds, Kind.Unnamed)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_score_needs_every_column() =>
        Assert.Throws<ArgumentException>(() => Revenue.Points(ClientPolicies.Scorecard(MissingAnswer.Renormalise)));

    [Fact]
    public void A_column_of_decimals_holds_no_codes() =>
        Assert.StartsWith(
            "The column of 'days_late' is no column of whole numbers: ",
            Assert.Throws<ArgumentException>(() => Revenue.MapCode(Clients.DaysLate, row => (long?)row.DaysLate)).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_number_cut_down_to_a_narrower_one_is_no_column() =>
        Assert.Throws<ArgumentException>(() => Revenue.MapCode(Clients.Orders, row => (int?)row.Orders));

    [Fact]
    public void A_character_is_no_code() =>
        Assert.Throws<ArgumentException>(() =>
            new FeatureMap<Client, NumberRow>().MapCode(Clients.Orders, row => row.Character)
        );

    [Fact]
    public void Nothing_is_mapped_to_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => Revenue.MapCode(Clients.Orders, null!));
        Assert.Throws<ArgumentNullException>(() => Revenue.MapCode(null!, row => row.Orders));
        Assert.Throws<ArgumentNullException>(() => Revenue.Map(Clients.Orders, null!));
        Assert.Throws<ArgumentNullException>(() => Revenue.Map((Measure<Client, long>)null!, row => row.Orders));
    }

    [Fact]
    public void Nothing_is_read_over_nothing()
    {
        Assert.Throws<ArgumentNullException>(() => Two.Over((FeatureMap<Client, ClientRow>)null!));
        Assert.Throws<ArgumentNullException>(() => ((Specification<Client>)null!).Over(Revenue));
        Assert.Throws<ArgumentNullException>(() => Revenue.Truth(null!));
        Assert.Throws<ArgumentNullException>(() => Revenue.Outcome((DecisionTable<Client, Tier>)null!));
        Assert.Throws<ArgumentNullException>(() => Revenue.Points(null!));
    }

    private static Measure<Client, long> Namesake { get; } =
        Features<Client>.Count("revenue", Label.Same("revenue"), null, client => client.Orders);
}
