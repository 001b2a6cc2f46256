using System.Collections.Immutable;
using KeyAccount.Domain.Discounts.Tiers;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>How a benefit is written down: an object with one member, named after its kind.</summary>
internal sealed class BenefitBody
{
    private static readonly EnumWords<TierMeasure> Measures = new(TierMeasure.Units, TierMeasure.Turnover);
    private static readonly EnumWords<TierMode> Modes = new(TierMode.AllUnits, TierMode.Incremental);

    private static readonly ImmutableArray<FormMember> SetMembers =
    [
        new("take", SchemaParts.Whole(2, int.MaxValue)),
        new("pay", SchemaParts.Whole(1, int.MaxValue)),
    ];

    private static readonly string[] TierParts = ["from", "rate"];

    private readonly AmountScale amounts;
    private readonly ImmutableArray<FormMember> tierMembers;

    public BenefitBody(Currency currency)
    {
        amounts = new(currency);
        var amount = SchemaParts.Operand(amounts);
        tierMembers =
        [
            new("measure", SchemaParts.Words(Measures.All)),
            new("mode", SchemaParts.Words(Modes.All)),
            new(
                "tiers",
                SchemaParts.List(
                    SchemaParts.Object([
                        new("from", SchemaParts.OneOf(SchemaParts.Whole(0, VolumeTiers.MaximumVolume), amount)),
                        new("rate", SchemaParts.Share),
                    ]),
                    1,
                    VolumeTiers.MaximumTiers
                )
            ),
        ];
        Members =
        [
            new("percent", SchemaParts.Share, IsRequired: false),
            new("amount", amount, IsRequired: false),
            new("amountPerUnit", amount, IsRequired: false),
            new("unitPrice", amount, IsRequired: false),
            new("volumeTiers", SchemaParts.Object(tierMembers), IsRequired: false),
            new("freeUnits", SchemaParts.Object(SetMembers), IsRequired: false),
            new("markUp", SchemaParts.Operand(PercentageScale.Instance), IsRequired: false),
        ];
    }

    public ImmutableArray<FormMember> Members { get; }

    public DocumentValue Write(Benefit benefit) =>
        benefit.Kind switch
        {
            BenefitKind.Percent => One("percent", Operands.Write(ShareScale.Instance, benefit.Rate!.Value.BasisPoints)),
            BenefitKind.Amount => One("amount", Money(benefit)),
            BenefitKind.AmountPerUnit => One("amountPerUnit", Money(benefit)),
            BenefitKind.UnitPrice => One("unitPrice", Money(benefit)),
            BenefitKind.VolumeTiers => One("volumeTiers", Write(benefit.Tiers!)),
            BenefitKind.FreeUnits => One(
                "freeUnits",
                DocumentValue.Object(("take", DocumentValue.Of(benefit.Take)), ("pay", DocumentValue.Of(benefit.Pay)))
            ),
            BenefitKind.MarkUp => One("markUp", Operands.Write(PercentageScale.Instance, benefit.Increase!.Value.BasisPoints)),
        };

    /// <summary>The benefit; null, with problems, when it is none.</summary>
    public Benefit? Read(DocumentObject? members)
    {
        if (members is null)
        {
            return null;
        }
        if (members.Itself.Members.Length != 1)
        {
            members.Problems.Add(
                PolicyDocumentFault.Refused,
                members.Itself,
                $"exactly one of {string.Join(", ", Members.Select(member => member.Name))}"
            );
            return null;
        }
        var name = members.Itself.Members[0].Name;
        return name switch
        {
            "percent" => members.Value(name, ShareScale.Instance) is { } rate ? Benefit.PercentOff(rate) : null,
            "amount" => Amount(members, name, Benefit.AmountOff),
            "amountPerUnit" => Amount(members, name, Benefit.AmountOffEachUnit),
            "unitPrice" => Amount(members, name, Benefit.PriceOfUnit),
            "volumeTiers" => Tiers(members.Object(name, FormMember.Names(tierMembers))) is { } tiers
                ? Benefit.Volume(tiers)
                : null,
            "freeUnits" => Set(members.Object(name, FormMember.Names(SetMembers))),
            "markUp" => members.Value(name, PercentageScale.Instance) is { } increase
                ? Attempt.To(
                    () => Benefit.MarkUp(increase),
                    members.Find(name)!,
                    members.Problems,
                    PolicyDocumentFault.OutsideDomain
                )
                : null,
            // A member that is not declared was noted before.
            _ => null,
        };
    }

    private Benefit? Amount(DocumentObject members, string name, Func<Money, Benefit> make) =>
        members.Value(name, amounts) is { } amount
            ? Attempt.To(() => make(amount), members.Find(name)!, members.Problems, PolicyDocumentFault.OutsideDomain)
            : null;

    private static Benefit? Set(DocumentObject? set)
    {
        var take = set?.Whole("take", 2, int.MaxValue);
        var pay = set?.Whole("pay", 1, int.MaxValue);
        return take is { } units && pay is { } charged
            ? Attempt.To(() => Benefit.TakeAndPay(units, charged), set!.Itself, set.Problems, PolicyDocumentFault.OutsideDomain)
            : null;
    }

    private VolumeTiers? Tiers(DocumentObject? members)
    {
        if (members is null)
        {
            return null;
        }
        var measure = Measures.Read(members.Required("measure"), members.Problems);
        var mode = Modes.Read(members.Required("mode"), members.Problems);
        var list = members.List("tiers", 1, VolumeTiers.MaximumTiers);
        if (measure is not { } counted || mode is not { } how || list.IsDefault)
        {
            return null;
        }
        Scale scale = counted == TierMeasure.Units ? new CountScale(null) : amounts;
        VolumeTiers? tiers = null;
        foreach (var item in list)
        {
            var tier = DocumentObject.Of(item, members.Problems, TierParts);
            var from = tier?.Required("from") is { } start ? Operands.Read(scale, start, members.Problems) : null;
            var rate = tier?.Value("rate", ShareScale.Instance);
            if (from is not { } threshold || rate is not { } share)
            {
                return null;
            }
            if (tiers is null && threshold != 0)
            {
                members.Problems.Add(
                    PolicyDocumentFault.EmptyInterval,
                    item,
                    "a first tier from 0, so that no volume is without a rate"
                );
                return null;
            }
            var before = tiers;
            tiers = before is null
                ? VolumeTiers.StartingWith(counted, how, share)
                : Attempt.To(
                    () => before.From(threshold, share),
                    item,
                    members.Problems,
                    PolicyDocumentFault.NonMonotoneLadder
                );
            if (tiers is null)
            {
                return null;
            }
        }
        return tiers;
    }

    private DocumentValue Write(VolumeTiers tiers) =>
        DocumentValue.Object(
            ("measure", EnumWords<TierMeasure>.Write(tiers.Measure)),
            ("mode", EnumWords<TierMode>.Write(tiers.Mode)),
            (
                "tiers",
                DocumentValue.List(
                    tiers.Tiers.Select(tier =>
                        DocumentValue.Object(
                            (
                                "from",
                                tiers.Measure == TierMeasure.Units
                                    ? DocumentValue.Of(tier.Threshold)
                                    : Operands.Write(amounts, tier.Threshold)
                            ),
                            ("rate", Operands.Write(ShareScale.Instance, tier.Rate.BasisPoints))
                        )
                    )
                )
            )
        );

    private DocumentValue Money(Benefit benefit) => Operands.Write(amounts, amounts.Encode(benefit.Amount!.Value));

    private static DocumentValue One(string name, DocumentValue value) => DocumentValue.Object((name, value));
}
