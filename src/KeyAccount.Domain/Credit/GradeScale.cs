using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit;

/// <summary>The grades A to E with their scores. X is an event and has no score.</summary>
public sealed class GradeScale : IEquatable<GradeScale>
{
    private static readonly ImmutableArray<CreditGrade> Scored =
    [
        CreditGrade.A,
        CreditGrade.B,
        CreditGrade.C,
        CreditGrade.D,
        CreditGrade.E,
    ];

    private readonly ImmutableArray<GradeTerms> grades;

    private GradeScale(ImmutableArray<GradeTerms> grades) => this.grades = grades;

    /// <summary>
    /// The library's starting values: A from 80, B from 65, C from 50, D from 35; defaults 0.3, 1, 3.5, 10, 25 %; 10, 7.5, 5, 2, 0 % of net
    /// worth; reviews after 12, 12, 6, 3 months and at each order. The probabilities are placeholders.
    /// </summary>
    public static GradeScale Shipped { get; } =
        Of(
            new(CreditGrade.A, 80m, Share.Percent(0.3m), Share.Percent(10), 12),
            new(CreditGrade.B, 65m, Share.Percent(1), Share.Percent(7.5m), 12),
            new(CreditGrade.C, 50m, Share.Percent(3.5m), Share.Percent(5), 6),
            new(CreditGrade.D, 35m, Share.Percent(10), Share.Percent(2), 3),
            new(CreditGrade.E, 0m, Share.Percent(25), Share.Zero, null)
        );

    /// <summary>The grades, the best first.</summary>
    public ImmutableArray<GradeTerms> Grades => grades;

    /// <summary>All that can change an evaluation, in one unmistakable line.</summary>
    internal string Canonical =>
        string.Join(
            ' ',
            grades.Select(terms =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{terms.Grade} {terms.FromScore:0.######} {terms.DefaultProbability} {terms.CapacityShare} {terms.ReviewMonths}"
                )
            )
        );

    /// <summary>A scale of A to E in this order, the last one from 0.</summary>
    /// <exception cref="ArgumentException">
    /// The grades are not A to E in order, the scores don't fall from at most 100 to 0, a worse grade has a lower chance of default or a
    /// larger capacity, or a chance of default is 0 %.
    /// </exception>
    public static GradeScale Of(params ImmutableArray<GradeTerms> grades)
    {
        if (grades.IsDefault || !grades.Select(terms => Guard.Against.Null(terms).Grade).SequenceEqual(Scored))
        {
            throw new ArgumentException("A scale has the grades A, B, C, D and E in this order.", nameof(grades));
        }
        if (grades[0].FromScore > 100 || grades[^1].FromScore != 0)
        {
            throw new ArgumentException("The scores lie within 0 to 100, and the last grade starts at 0.", nameof(grades));
        }
        for (var index = 0; index < grades.Length; index++)
        {
            Refuse(grades[index], index == 0 ? null : grades[index - 1]);
        }

        return new(grades);
    }

    /// <summary>The grade of a score from 0 to 100; a score on a threshold has the better grade.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The score is not within 0 to 100.</exception>
    public CreditGrade GradeOf(decimal score)
    {
        Guard.Against.OutOfRange(score, nameof(score), 0m, 100m);
        foreach (var terms in grades)
        {
            if (score >= terms.FromScore)
            {
                return terms.Grade;
            }
        }

        return CreditGrade.E;
    }

    /// <summary>The terms of a grade; null for X, which is an event.</summary>
    public GradeTerms? this[CreditGrade grade] => grade == CreditGrade.X ? null : grades[CreditGrade.A - grade];

    /// <inheritdoc/>
    public bool Equals(GradeScale? other) => other is not null && grades.AsSpan().SequenceEqual(other.grades.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as GradeScale);

    /// <inheritdoc/>
    public override int GetHashCode() => grades[0].GetHashCode();

    private static void Refuse(GradeTerms terms, GradeTerms? better)
    {
        if (terms.DefaultProbability == Share.Zero)
        {
            throw new ArgumentException($"Grade {terms.Grade} can't be free of default.", nameof(terms));
        }
        if (terms.ReviewMonths <= 0)
        {
            throw new ArgumentException($"Grade {terms.Grade} is reviewed after at least one month.", nameof(terms));
        }
        if (
            better is not null
            && (
                terms.FromScore >= better.FromScore
                || terms.DefaultProbability < better.DefaultProbability
                || terms.CapacityShare > better.CapacityShare
            )
        )
        {
            throw new ArgumentException(
                $"Grade {terms.Grade} must start below {better.Grade}, default no less often and carry no more.",
                nameof(terms)
            );
        }
    }
}
