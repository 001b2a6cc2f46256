using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Expenses.Claims.Allowances;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Claims.Documents;

/// <summary>Per-diems in a document.</summary>
internal static class PerDiemBody
{
    private static readonly ImmutableArray<FormMember> RateMembers =
    [
        new("place", SchemaParts.Described("all without one of their own when left out", SchemaParts.Text), IsRequired: false),
        .. Dated.Period,
        new("daily", SchemaParts.Amount),
        new("breakfast", SchemaParts.Amount),
        new("lunch", SchemaParts.Amount),
        new("dinner", SchemaParts.Amount),
        new("incidentals", SchemaParts.Described("left in any case", SchemaParts.Amount)),
    ];

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("firstAndLast", SchemaParts.Described("of the rate", SchemaParts.Share)),
        new("meals", SchemaParts.Words(Parts.Words<MealDeduction>().All)),
        new("rates", SchemaParts.List(SchemaParts.Object(RateMembers), 0, Parts.Most)),
    ];

    public static DocumentValue Write(PerDiemTerms terms) =>
        DocumentValue.Object(
            ("firstAndLast", Operands.Write(ShareScale.Instance, terms.FirstAndLast.BasisPoints)),
            ("meals", EnumWords<MealDeduction>.Write(terms.Order)),
            ("rates", DocumentValue.List(terms.Rates.Select(Write)))
        );

    public static PerDiemTerms? Read(DocumentObject? from, AmountScale scale)
    {
        if (from is null)
        {
            return null;
        }
        var share = from.Value("firstAndLast", ShareScale.Instance);
        var order = Parts.Word<MealDeduction>(from, "meals");
        var rates = Parts.Items(from, "rates", 0, Parts.Most, item => Read(item, scale, from.Problems));
        return share is { } part && order is { } meals && !rates.IsDefault
            ? Attempt.To(
                () =>
                    new PerDiemTerms
                    {
                        FirstAndLast = part,
                        Order = meals,
                        Rates = rates,
                    },
                from.Find("rates")!,
                from.Problems
            )
            : null;
    }

    private static DocumentValue Write(PerDiemRate rate) =>
        DocumentValue.Object([
            ("place", Parts.Text(rate.Place)),
            .. Dated.Write(rate.During),
            ("daily", KeptParts.Write(rate.Daily)),
            ("breakfast", KeptParts.Write(rate.Breakfast)),
            ("lunch", KeptParts.Write(rate.Lunch)),
            ("dinner", KeptParts.Write(rate.Dinner)),
            ("incidentals", KeptParts.Write(rate.Incidentals)),
        ]);

    private static PerDiemRate? Read(DocumentValue item, AmountScale scale, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(RateMembers)) is not { } from)
        {
            return null;
        }
        var place = from.Has("place") ? from.Text("place") : null;
        var during = Dated.Read(from);
        var daily = from.Value("daily", scale);
        var (breakfast, lunch, dinner) = (
            from.Value("breakfast", scale),
            from.Value("lunch", scale),
            from.Value("dinner", scale)
        );
        var incidentals = from.Value("incidentals", scale);
        return
            during is { } days
            && daily is { } full
            && breakfast is { } first
            && lunch is { } second
            && dinner is { } third
            && incidentals is { } least
            ? new()
            {
                Place = place,
                During = days,
                Daily = full,
                Breakfast = first,
                Lunch = second,
                Dinner = third,
                Incidentals = least,
            }
            : null;
    }
}
