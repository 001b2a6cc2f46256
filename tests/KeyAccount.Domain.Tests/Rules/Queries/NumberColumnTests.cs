using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Queries;
using Microsoft.EntityFrameworkCore;

namespace KeyAccount.Domain.Tests.Rules.Queries;

/// <summary>Columns of every width: a threshold beyond the column always or never holds, and no column is cast.</summary>
public class NumberColumnTests
{
    private static readonly Measure<Number, long> Count = Features<Number>.Count(
        "number",
        Label.Same("number"),
        null,
        number => number.Value
    );

    private static readonly Dictionary<string, Column> Columns = new(StringComparer.Ordinal)
    {
        ["sbyte"] = new(row => row.Signed8, (row, value) => row.Signed8 = (sbyte)value!, sbyte.MinValue, sbyte.MaxValue, false),
        ["byte?"] = new(row => row.Unsigned8, (row, value) => row.Unsigned8 = (byte?)value, byte.MinValue, byte.MaxValue),
        ["short?"] = new(row => row.Signed16, (row, value) => row.Signed16 = (short?)value, short.MinValue, short.MaxValue),
        ["ushort"] = new(row => row.Unsigned16, (row, value) => row.Unsigned16 = (ushort)value!, 0, ushort.MaxValue, false),
        ["int?"] = new(row => row.Signed32, (row, value) => row.Signed32 = (int?)value, int.MinValue, int.MaxValue),
        ["uint"] = new(row => row.Unsigned32, (row, value) => row.Unsigned32 = (uint)value!, 0, uint.MaxValue, false),
        ["long?"] = new(row => row.Signed64, (row, value) => row.Signed64 = value, -CountScale.Limit, CountScale.Limit),
    };

    public static TheoryData<string> Types => [.. Columns.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Below_on_and_above_every_threshold_a_column_gives_the_truth_of_the_fact(string type)
    {
        var column = Columns[type];
        var map = new FeatureMap<Number, NumberRow>().MapCode(Count, column.Read);
        foreach (var specification in Specifications(column))
        {
            var yes = specification.Over(map).Compile(preferInterpretation: true);
            var no = (!specification).Over(map).Compile(preferInterpretation: true);
            foreach (var value in Values(column))
            {
                var row = new NumberRow();
                column.Write(row, value);
                var truth = specification.Evaluate(new(value));
                Assert.Equal((truth == Truth.Yes, truth == Truth.No), (yes(row), no(row)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_column_is_compared_as_it_is(string type)
    {
        using var database = ClientDatabase.Empty();
        var map = new FeatureMap<Number, NumberRow>().MapCode(Count, Columns[type].Read);

        var sql = database.Numbers.Where(Count.AtLeast(100).Over(map)).ToQueryString();

        Assert.Contains(" >= @threshold", sql, StringComparison.Ordinal);
        Assert.DoesNotContain("CAST", sql, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Wide.None)]
    [InlineData(Wide.First)]
    [InlineData(Wide.Last)]
    [InlineData(Wide.First | Wide.Last | Wide.Beyond)]
    [InlineData(Wide.Beyond)]
    [InlineData(null)]
    public void Marks_up_to_the_highest_bit_agree(Wide? marks)
    {
        var feature = Features<Number>.Marks(
            "wide",
            Label.Same("wide"),
            new MarkScale<Wide>((Wide.First, Label.Same("first")), (Wide.Last, Label.Same("last"))),
            _ => marks
        );
        AssertMarks(
            [feature.HasAll(Wide.First | Wide.Last), feature.HasAny(Wide.First | Wide.Last), feature.HasAny(Wide.Last)],
            new FeatureMap<Number, NumberRow>().Map(feature, row => row.Flags64),
            new() { Flags64 = marks }
        );
    }

    [Theory]
    [InlineData(Narrow.None)]
    [InlineData(Narrow.First)]
    [InlineData(Narrow.Top)]
    [InlineData(Narrow.First | Narrow.Top)]
    [InlineData(null)]
    public void A_mark_at_the_sign_bit_agrees(Narrow? marks)
    {
        var feature = Features<Number>.Marks(
            "narrow",
            Label.Same("narrow"),
            new MarkScale<Narrow>((Narrow.First, Label.Same("first")), (Narrow.Top, Label.Same("top"))),
            _ => marks
        );
        AssertMarks(
            [feature.HasAll(Narrow.First | Narrow.Top), feature.HasAny(Narrow.Top), feature.HasAll(Narrow.Top)],
            new FeatureMap<Number, NumberRow>().Map(feature, row => row.Flags8),
            new() { Flags8 = marks }
        );
    }

    [Theory]
    [InlineData(1, Truth.No, Truth.Yes)]
    [InlineData(0, Truth.No, Truth.No)]
    [InlineData(null, Truth.Unknown, Truth.Unknown)]
    public void A_mark_that_does_not_fit_the_column_is_never_set(int? bits, Truth all, Truth any)
    {
        var feature = Features<Number>.Marks(
            "wide",
            Label.Same("wide"),
            new MarkScale<Wide>((Wide.First, Label.Same("first")), (Wide.Last, Label.Same("last"))),
            _ => null
        );
        var map = new FeatureMap<Number, NumberRow>().MapCode(feature, row => row.Signed32);
        var row = new NumberRow { Signed32 = bits };

        Assert.Equal(all, map.Truth(feature.HasAll(Wide.First | Wide.Last)).Compile()(row));
        Assert.Equal(any, map.Truth(feature.HasAny(Wide.First | Wide.Last)).Compile()(row));
    }

    private static void AssertMarks(Specification<Number>[] specifications, FeatureMap<Number, NumberRow> map, NumberRow row) =>
        Assert.All(
            specifications,
            specification =>
                Assert.Equal(
                    specification.Evaluate(new(null)),
                    map.Truth(specification).Compile(preferInterpretation: true)(row)
                )
        );

    private static IEnumerable<Specification<Number>> Specifications(Column column) =>
        from threshold in (long[])[column.Smallest - 1, column.Smallest, 0, 7, column.Largest, column.Largest + 1]
        where threshold is > -CountScale.Limit and < CountScale.Limit
        from specification in (Specification<Number>[])
            [
                Count.AtLeast(threshold),
                Count.Above(threshold),
                Count.AtMost(threshold),
                Count.Below(threshold),
                Count.Is(threshold),
            ]
        select specification;

    private static IEnumerable<long?> Values(Column column) =>
        ((long?[])[null, column.Smallest, -1, 0, 1, 6, 7, 8, column.Largest]).Where(value =>
            value is null ? column.IsNullable : value >= column.Smallest && value <= column.Largest
        );

    private sealed record Number(long? Value);

    private sealed record Column(
        System.Linq.Expressions.Expression<Func<NumberRow, long?>> Read,
        Action<NumberRow, long?> Write,
        long Smallest,
        long Largest,
        bool IsNullable = true
    );
}
