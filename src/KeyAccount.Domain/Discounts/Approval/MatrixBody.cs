using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Approval;

/// <summary>An approval matrix in a document.</summary>
internal static class MatrixBody
{
    private const int MostEdges = 16;
    private const string Above = "above";
    private const string AtOrAbove = "atOrAbove";

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("currency", SchemaParts.Text),
        new("sizes", Axis(SchemaParts.Amount)),
        new("depths", Axis(SchemaParts.Operand(PercentageScale.Instance))),
        new(
            "levels",
            SchemaParts.Described(
                "a row for each size, in it a level for each depth; null leaves it to the ladder",
                SchemaParts.List(
                    SchemaParts.List(SchemaParts.OneOf(SchemaParts.Whole(0, Verdict.HighestLevel), SchemaParts.Null), 2),
                    2
                )
            )
        ),
    ];

    public static DocumentValue Write(AuthorityMatrix matrix) =>
        DocumentValue.Object(
            ("currency", DocumentValue.Of(matrix.Currency.Code)),
            (
                "sizes",
                Write(matrix.Sizes, new AmountScale(matrix.Currency), edge => Money.Of(edge, matrix.Currency).MinorUnits)
            ),
            ("depths", Write(matrix.Depths, PercentageScale.Instance, edge => Percentage.Percent(edge).BasisPoints)),
            (
                "levels",
                DocumentValue.List(
                    matrix.Levels.Select(row =>
                        DocumentValue.List(
                            row.Select(level => level is { } known ? DocumentValue.Of((long)known) : DocumentValue.Null)
                        )
                    )
                )
            )
        );

    public static AuthorityMatrix? Read(DocumentObject? from)
    {
        if (from is null || Parts.Currency(from, "currency") is not { } currency)
        {
            return null;
        }
        var sizes = Read(from, "sizes", new AmountScale(currency), code => Money.OfMinor(code, currency).Amount);
        var depths = Read(from, "depths", PercentageScale.Instance, code => code / 100m);
        var rows = Parts.Items(from, "levels", 2, MostEdges + 1, item => Row(item, from.Problems));
        return sizes is null || depths is null || rows.IsDefault
            ? null
            : Attempt.To(
                () => AuthorityMatrix.Of(currency, sizes, depths, [.. rows.Select(row => row.ToImmutableArray())]),
                from.Itself,
                from.Problems,
                PolicyDocumentFault.NonMonotoneLadder
            );
    }

    private static DocumentValue Axis(DocumentValue edge) =>
        SchemaParts.Object([
            new(
                Above,
                SchemaParts.Described("edges that belong to the band below", SchemaParts.List(edge, 1, MostEdges)),
                IsRequired: false
            ),
            new(
                AtOrAbove,
                SchemaParts.Described("edges that belong to the band above", SchemaParts.List(edge, 1, MostEdges)),
                IsRequired: false
            ),
        ]);

    private static DocumentValue Write(MatrixAxis axis, Scale scale, Func<decimal, long> code) =>
        DocumentValue.Object(
            (
                axis.EdgeBelongsAbove ? AtOrAbove : Above,
                DocumentValue.List(axis.Edges.Select(edge => Operands.Write(scale, code(edge))))
            )
        );

    private static MatrixAxis? Read(DocumentObject from, string name, Scale scale, Func<long, decimal> value)
    {
        if (from.Object(name, Above, AtOrAbove) is not { } axis)
        {
            return null;
        }
        var belongs = axis.Has(AtOrAbove);
        if (belongs == axis.Has(Above))
        {
            axis.Problems.Add(
                PolicyDocumentFault.Refused,
                axis.Itself,
                $"either \"{Above}\" or \"{AtOrAbove}\": whose the edges are"
            );
            return null;
        }
        var listed = axis.List(belongs ? AtOrAbove : Above, 1, MostEdges);
        if (listed.IsDefault)
        {
            return null;
        }
        ImmutableArray<long?> codes = [.. listed.Select(item => Operands.Read(scale, item, axis.Problems))];
        return codes.Contains(null)
            ? null
            : Attempt.To(
                () =>
                {
                    ImmutableArray<decimal> edges = [.. codes.Select(code => value(code!.Value))];
                    return belongs ? MatrixAxis.AtOrAbove(edges) : MatrixAxis.Above(edges);
                },
                axis.Itself,
                axis.Problems
            );
    }

    private static int?[]? Row(DocumentValue item, DocumentProblems problems)
    {
        var cells = DocumentObject.ListOf(item, 2, MostEdges + 1, problems);
        if (cells.IsDefault)
        {
            return null;
        }
        var row = new int?[cells.Length];
        for (var at = 0; at < row.Length; at++)
        {
            row[at] =
                cells[at].Kind == DocumentKind.Null
                    ? null
                    : DocumentObject.WholeOf(cells[at], 0, Verdict.HighestLevel, problems);
        }
        return row;
    }
}
