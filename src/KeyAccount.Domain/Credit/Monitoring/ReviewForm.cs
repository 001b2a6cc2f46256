using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>The form of review terms. The months by grade stand in the credit policy and nowhere else: the form is given its scale.</summary>
public sealed class ReviewForm : PolicyForm<ReviewTerms>
{
    private const int MostMonths = 120;
    private const int MostDays = 3_650;

    private static readonly ImmutableArray<FormMember> MonthMembers =
    [
        new("key", SchemaParts.Whole(1, MostMonths)),
        new("development", SchemaParts.Whole(1, MostMonths)),
        new("longest", SchemaParts.Described("for anybody", SchemaParts.Whole(1, MostMonths))),
        new("shortest", SchemaParts.Described("grade unknown, or each order looked at", SchemaParts.Whole(1, MostMonths))),
    ];

    private readonly GradeScale grades;

    private ReviewForm(GradeScale grades)
        : base("credit-reviews") => this.grades = grades;

    /// <summary>The form with the shipped grades.</summary>
    public static ReviewForm Shipped { get; } = Under(GradeScale.Shipped);

    /// <summary>The form of terms under the grades of a credit policy.</summary>
    public static ReviewForm Under(GradeScale grades) => new(Guard.Against.Null(grades));

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new("months", SchemaParts.Described("the most from one review to the next", SchemaParts.Object(MonthMembers))),
        new("occasionDays", SchemaParts.Described("to answer an occasion", SchemaParts.Whole(0, MostDays))),
        new("coverLeadDays", SchemaParts.Described("before the end of cover", SchemaParts.Whole(0, MostDays))),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(ReviewTerms policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ReviewTerms policy)
    {
        if (!policy.Grades.Equals(grades))
        {
            throw new ArgumentException("The terms have other grades than the form; write them under those.", nameof(policy));
        }
        return
        [
            (
                "months",
                DocumentValue.Object(
                    ("key", Of(policy.KeyMonths)),
                    ("development", Of(policy.DevelopmentMonths)),
                    ("longest", Of(policy.LongestMonths)),
                    ("shortest", Of(policy.ShortestMonths))
                )
            ),
            ("occasionDays", Of(policy.OccasionDays)),
            ("coverLeadDays", Of(policy.CoverLeadDays)),
        ];
    }

    internal override ReviewTerms? Read(DocumentObject members, PolicyIdentity identity)
    {
        var months = members.Object("months", FormMember.Names(MonthMembers));
        var shipped = ReviewTerms.Shipped;

        // A problem noted on the way keeps the terms from being made, whatever stands in for the value here.
        return new()
        {
            Identity = identity,
            Grades = grades,
            KeyMonths = months?.Whole("key", 1, MostMonths) ?? shipped.KeyMonths,
            DevelopmentMonths = months?.Whole("development", 1, MostMonths) ?? shipped.DevelopmentMonths,
            LongestMonths = months?.Whole("longest", 1, MostMonths) ?? shipped.LongestMonths,
            ShortestMonths = months?.Whole("shortest", 1, MostMonths) ?? shipped.ShortestMonths,
            OccasionDays = members.Whole("occasionDays", 0, MostDays) ?? shipped.OccasionDays,
            CoverLeadDays = members.Whole("coverLeadDays", 0, MostDays) ?? shipped.CoverLeadDays,
        };
    }

    private static DocumentValue Of(int value) => DocumentValue.Of((long)value);
}
