using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>The form of exposure terms: the horizon, tax in or out, and the weight of every stage. What contradicts itself is refused.</summary>
public sealed class ExposureForm : PolicyForm<ExposureTerms>
{
    private static readonly ImmutableArray<(string Name, Func<ExposureTerms, Share> Read, string? Text)> Weights =
    [
        ("order", terms => terms.Order, "from stock, within the horizon"),
        ("orderBeyondHorizon", terms => terms.OrderBeyondHorizon, "from stock"),
        ("madeToOrder", terms => terms.MadeToOrder, "before production starts"),
        ("inProduction", terms => terms.InProduction, null),
        ("delivered", terms => terms.Delivered, "and not billed"),
        ("billed", terms => terms.Billed, "on an invoice that is not posted"),
        ("receivable", terms => terms.Receivable, "disputed or not"),
        ("acceptedBill", terms => terms.AcceptedBill, null),
        ("retention", terms => terms.Retention, null),
        ("factoredWithRecourse", terms => terms.FactoredWithRecourse, null),
        ("otherReceivable", terms => terms.OtherReceivable, null),
        ("unappliedCash", terms => terms.UnappliedCash, "counts down"),
        ("creditNote", terms => terms.CreditNote, "counts down"),
        ("returned", terms => terms.Returned, "counts down"),
        ("contractedSetOff", terms => terms.ContractedSetOff, "counts down; without a contract nothing does"),
    ];

    private static readonly ImmutableArray<FormMember> WeightMembers =
    [
        .. Weights.Select(weight => new FormMember(
            weight.Name,
            weight.Text is { } text ? SchemaParts.Described(text, SchemaParts.Share) : SchemaParts.Share
        )),
    ];

    private static readonly ImmutableArray<FormMember> HorizonMembers =
    [
        new("days", SchemaParts.Whole(0, ExposureHorizon.MaximumDays), IsRequired: false),
        new("months", SchemaParts.Whole(1, ExposureHorizon.MaximumMonths), IsRequired: false),
    ];

    private ExposureForm()
        : base("credit-exposure") { }

    /// <summary>The form.</summary>
    public static ExposureForm Shipped { get; } = new();

    internal override ImmutableArray<FormMember> Members { get; } =
    [
        new(
            "horizon",
            SchemaParts.Described(
                "days or months ahead, the last day included; null: orders count however far ahead",
                SchemaParts.OneOf(SchemaParts.Object(HorizonMembers), SchemaParts.Null)
            )
        ),
        new("taxIncluded", SchemaParts.Described("at every stage", SchemaParts.Operand(FlagScale.Instance))),
        new("weights", SchemaParts.Object(WeightMembers)),
    ];

    internal override ImmutableArray<FormMember> Definitions => [];

    internal override PolicyIdentity IdentityOf(ExposureTerms policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ExposureTerms policy) =>
        [
            ("horizon", Write(policy.Horizon)),
            ("taxIncluded", DocumentValue.Of(policy.IsTaxIncluded)),
            (
                "weights",
                DocumentValue.Object(
                    Weights.Select(weight =>
                        (weight.Name, (DocumentValue?)Operands.Write(ShareScale.Instance, weight.Read(policy).BasisPoints))
                    )
                )
            ),
        ];

    internal override ExposureTerms? Read(DocumentObject members, PolicyIdentity identity)
    {
        var horizon = ReadHorizon(members);
        var tax = members.Value("taxIncluded", FlagScale.Instance);
        var weights = members.Object("weights", FormMember.Names(WeightMembers));
        if (weights is null)
        {
            return null;
        }

        // A problem noted on the way keeps the terms from being made, whatever stands in for the value here.
        Share Weight(string name) => weights.Value(name, ShareScale.Instance) ?? default;
        ExposureTerms terms = new()
        {
            Identity = identity,
            Horizon = horizon ?? ExposureHorizon.Endless,
            IsTaxIncluded = tax ?? true,
            Order = Weight("order"),
            OrderBeyondHorizon = Weight("orderBeyondHorizon"),
            MadeToOrder = Weight("madeToOrder"),
            InProduction = Weight("inProduction"),
            Delivered = Weight("delivered"),
            Billed = Weight("billed"),
            Receivable = Weight("receivable"),
            AcceptedBill = Weight("acceptedBill"),
            Retention = Weight("retention"),
            FactoredWithRecourse = Weight("factoredWithRecourse"),
            OtherReceivable = Weight("otherReceivable"),
            UnappliedCash = Weight("unappliedCash"),
            CreditNote = Weight("creditNote"),
            Returned = Weight("returned"),
            ContractedSetOff = Weight("contractedSetOff"),
        };
        if (members.Problems.IsEmpty)
        {
            foreach (var defect in terms.Defects())
            {
                members.Problems.Add(PolicyDocumentFault.NonMonotoneLadder, weights.Itself, Allowed(defect));
            }
        }

        return terms;
    }

    private static string Allowed(ExposureTermsDefect defect) =>
        defect switch
        {
            ExposureTermsDefect.FarOrderAboveNearOrder => "orderBeyondHorizon at most order",
            ExposureTermsDefect.FallsOnTheWay => "weights that never fall from order to receivable",
            ExposureTermsDefect.CreditAboveReceivable => "credits that count at most what a receivable does",
            ExposureTermsDefect.ReceivableLeavesByItsForm =>
                "bills, retentions and factoring at least what a receivable counts",
        };

    private static DocumentValue Write(ExposureHorizon horizon) =>
        horizon.Days is { } days ? DocumentValue.Object(("days", DocumentValue.Of((long)days)))
        : horizon.Months is { } months ? DocumentValue.Object(("months", DocumentValue.Of((long)months)))
        : DocumentValue.Null;

    private static ExposureHorizon? ReadHorizon(DocumentObject members)
    {
        if (members.Required("horizon") is not { Kind: not DocumentKind.Null })
        {
            return null;
        }
        if (members.Object("horizon", FormMember.Names(HorizonMembers)) is not { } horizon)
        {
            return null;
        }
        if (horizon.Has("days") == horizon.Has("months"))
        {
            horizon.Problems.Add(PolicyDocumentFault.MissingMember, horizon.Itself, "either \"days\" or \"months\"");
            return null;
        }
        return horizon.Has("days")
            ? horizon.Whole("days", 0, ExposureHorizon.MaximumDays) is { } days
                ? ExposureHorizon.OfDays(days)
                : null
            : horizon.Whole("months", 1, ExposureHorizon.MaximumMonths) is { } months
                ? ExposureHorizon.OfMonths(months)
                : null;
    }
}
