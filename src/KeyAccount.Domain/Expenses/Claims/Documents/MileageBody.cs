using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Claims.Documents;

/// <summary>A rate of mileage in a document.</summary>
internal static class MileageBody
{
    private const int MostBands = 100;
    private const int Farthest = Distance.Longest;
    private const decimal MostRate = MileageRate.Highest;

    private static readonly ImmutableArray<FormMember> BandMembers =
    [
        new(
            "upTo",
            SchemaParts.Described("in the year, included; left out in the last band", SchemaParts.Whole(1, Farthest)),
            IsRequired: false
        ),
        new("rate", SchemaParts.Described("of whole currency for a unit", SchemaParts.Number(0, MostRate))),
    ];

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("vehicle", SchemaParts.Text),
        .. Dated.Period,
        new("unit", SchemaParts.Words(Parts.Words<DistanceUnit>().All)),
        new("bands", SchemaParts.List(SchemaParts.Object(BandMembers), 1, MostBands)),
    ];

    public static DocumentValue Write(MileageRate rate) =>
        DocumentValue.Object([
            ("vehicle", DocumentValue.Of(rate.Vehicle)),
            .. Dated.Write(rate.During),
            ("unit", EnumWords<DistanceUnit>.Write(rate.Unit)),
            (
                "bands",
                DocumentValue.List(
                    rate.Bands.Select(band =>
                        DocumentValue.Object(
                            ("upTo", band.UpTo is { } upTo ? DocumentValue.Of((long)upTo) : null),
                            ("rate", DocumentValue.Of(band.Rate))
                        )
                    )
                )
            ),
        ]);

    public static MileageRate? Read(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } from)
        {
            return null;
        }
        var vehicle = from.Text("vehicle");
        var during = Dated.Read(from);
        var unit = Parts.Word<DistanceUnit>(from, "unit");
        var bands = Parts.Items(from, "bands", 1, MostBands, band => ReadBand(band, problems));
        return vehicle is { } name && during is { } days && unit is { } measure && !bands.IsDefault
            ? Attempt.To(
                () =>
                    new MileageRate
                    {
                        Vehicle = name,
                        During = days,
                        Unit = measure,
                        Bands = bands,
                    },
                from.Find("bands")!,
                problems,
                PolicyDocumentFault.NonMonotoneLadder
            )
            : null;
    }

    private static MileageBand? ReadBand(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(BandMembers)) is not { } from)
        {
            return null;
        }
        int? upTo = from.Has("upTo") ? from.Whole("upTo", 1, Farthest) : null;
        return from.Number("rate", 0, MostRate) is { } rate ? new(upTo, rate) : null;
    }
}
