using System.Collections.Immutable;
using System.Globalization;
using KeyAccount.Domain.Rules;
using RulesEngine.Models;

namespace KeyAccount.Domain.Benchmarks.Buyers;

/// <summary>The same policy as a workflow of Microsoft RulesEngine: two expressions for each rule, "true" and "not false".</summary>
internal sealed class BuyerWorkflow : ISpecificationVisitor<Buyer, (string Yes, string No)>
{
    private static readonly Dictionary<string, string> Members = BuyerFeatures
        .All.Zip([
            "Revenue",
            "Overdue",
            "Exposure",
            "Margin",
            "Returns",
            "Orders",
            "DaysPastDue",
            "TenureMonths",
            "Trade",
            "Region",
            "CountryRisk",
            "Marks",
        ])
        .ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal);

    private readonly RulesEngine.RulesEngine engine;

    public BuyerWorkflow()
    {
        var rules = BuyerPolicy.Table.Rules.SelectMany(rule =>
        {
            var (yes, no) = rule.When.Accept(this);
            return new[]
            {
                new RulesEngine.Models.Rule { RuleName = rule.Code + "+", Expression = yes },
                new RulesEngine.Models.Rule { RuleName = rule.Code + "-", Expression = no },
            };
        });
        engine = new([new Workflow { WorkflowName = "tier", Rules = rules }]);
    }

    public BuyerTier Choose(Buyer buyer)
    {
        var results = engine
            .ExecuteAllRulesAsync("tier", new RuleParameter("b", Flat.Of(buyer)))
            .AsTask()
            .GetAwaiter()
            .GetResult();
        for (var rule = 0; rule < BuyerPolicy.Table.Rules.Length; rule++)
        {
            if (!results[(2 * rule) + 1].IsSuccess)
            {
                return results[2 * rule].IsSuccess ? BuyerPolicy.Table.Rules[rule].Outcome : BuyerTier.Review;
            }
        }

        return BuyerTier.Open;
    }

    public (string Yes, string No) Visit(Rules.Comparison<Buyer> comparison)
    {
        var member = "b." + Members[comparison.Feature.Name];
        var known = member + " != null";
        var values = comparison.Operands.Select(code => Literal(comparison.Feature, code)).ToList();
        var yes = comparison.Operator switch
        {
            Operator.AtLeast => $"{member} >= {values[0]}",
            Operator.Above => $"{member} > {values[0]}",
            Operator.AtMost => $"{member} <= {values[0]}",
            Operator.Below => $"{member} < {values[0]}",
            Operator.Is or Operator.IsAnyOf => $"({string.Join(" || ", values.Select(value => $"{member} == {value}"))})",
            Operator.HasAll or Operator.HasAny =>
                $"({string.Join(
                comparison.Operator == Operator.HasAll ? " && " : " || ",
                Enumerable.Range(0, 62).Where(bit => ((comparison.Operands[0] >> bit) & 1) != 0).Select(bit => $"b.Mark{bit} == true")
            )})",
        };
        return ($"({known} && {yes})", $"({known} && !({yes}))");
    }

    public (string Yes, string No) Visit(Known<Buyer> known) =>
        ($"(b.{Members[known.Feature.Name]} != null)", $"(b.{Members[known.Feature.Name]} == null)");

    public (string Yes, string No) Visit(AllOf<Buyer> all) => Join(all.Parts, " && ", " || ");

    public (string Yes, string No) Visit(AnyOf<Buyer> any) => Join(any.Parts, " || ", " && ");

    public (string Yes, string No) Visit(Not<Buyer> not)
    {
        var (yes, no) = not.Part.Accept(this);
        return (no, yes);
    }

    private static string Literal(Feature feature, long code) =>
        feature.Scale is NumberScale
            ? feature.Scale.Format(code, Language.English) + "m"
            : code.ToString(CultureInfo.InvariantCulture);

    private (string Yes, string No) Join(ImmutableArray<Specification<Buyer>> parts, string yes, string no)
    {
        var read = parts.Select(part => part.Accept(this)).ToList();
        return ($"({string.Join(yes, read.Select(part => part.Yes))})", $"({string.Join(no, read.Select(part => part.No))})");
    }

    /// <summary>What the engine's expressions can compare: numbers in the place of names, a flag in the place of each mark.</summary>
    public sealed record Flat(
        decimal? Revenue,
        decimal? Overdue,
        decimal? Exposure,
        decimal? Margin,
        decimal? Returns,
        int? Orders,
        int? DaysPastDue,
        int? TenureMonths,
        int? Trade,
        int? Region,
        int? CountryRisk,
        int? Marks
    )
    {
        public bool? Mark0 => Has(0);

        public bool? Mark1 => Has(1);

        public bool? Mark2 => Has(2);

        public bool? Mark3 => Has(3);

        public bool? Mark4 => Has(4);

        public static Flat Of(Buyer buyer) =>
            new(
                buyer.Revenue,
                buyer.Overdue,
                buyer.Exposure,
                buyer.Margin,
                buyer.Returns,
                buyer.Orders,
                buyer.DaysPastDue,
                buyer.TenureMonths,
                (int?)buyer.Trade,
                (int?)buyer.Region,
                (int?)buyer.CountryRisk,
                (int?)buyer.Marks
            );

        private bool? Has(int bit) => Marks is { } marks ? ((marks >> bit) & 1) != 0 : null;
    }
}
