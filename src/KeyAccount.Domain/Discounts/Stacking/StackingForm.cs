using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The form of stacking policies in one currency: the terms, and the discounts in their order.</summary>
public sealed class StackingForm : PolicyForm<StackingPolicy>
{
    private static readonly EnumWords<Rounding> Roundings = new(
        Rounding.HalfAwayFromZero,
        Rounding.HalfEven,
        Rounding.TowardZero,
        Rounding.AwayFromZero,
        Rounding.Down,
        Rounding.Up
    );

    private static readonly EnumWords<PriceStep> Steps = new(PriceStep.Unit, PriceStep.Line);
    private static readonly EnumWords<TieBreak> Ties = new(TieBreak.Refuse, TieBreak.KindThenId, TieBreak.Id);
    private static readonly EnumWords<ExclusiveChoice> Choices = new(ExclusiveChoice.Priority, ExclusiveChoice.BestPrice);

    private static readonly ImmutableArray<FormMember> TermMembers =
    [
        new("rounding", SchemaParts.Described("of each published price", SchemaParts.Words(Roundings.All))),
        new("publishes", SchemaParts.Described("which price is published and rounded", SchemaParts.Words(Steps.All))),
        new("tieBreak", SchemaParts.Described("what settles equal priorities", SchemaParts.Words(Ties.All))),
        new("exclusives", SchemaParts.Described("which exclusive discount takes a line", SchemaParts.Words(Choices.All))),
        new("deepest", SchemaParts.Described("the most off a line, of list", SchemaParts.Share)),
    ];

    private readonly StackingFeatures questions;
    private readonly DiscountBody body;

    private StackingForm(StackingFeatures questions)
        : base("discount-stacking")
    {
        this.questions = questions;
        body = new(questions);
        Members =
        [
            new("currency", SchemaParts.Constant(DocumentValue.Of(questions.Currency.Code))),
            new("terms", SchemaParts.Object(TermMembers)),
            new("discounts", SchemaParts.List(SchemaParts.Object(body.Members), 1, StackingPolicy.MaximumDiscounts)),
        ];
        Definitions = [new("statement", StatementSchema.Of(questions.Catalog))];
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions { get; }

    /// <summary>The form over the questions in a currency, with those of a host's own where there are any.</summary>
    public static StackingForm Over(StackingFeatures questions) => new(Guard.Against.Null(questions));

    internal override PolicyIdentity IdentityOf(StackingPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(StackingPolicy policy) =>
        [
            ("currency", DocumentValue.Of(policy.Questions.Currency.Code)),
            (
                "terms",
                DocumentValue.Object(
                    ("rounding", EnumWords<Rounding>.Write(policy.Terms.Rounding)),
                    ("publishes", EnumWords<PriceStep>.Write(policy.Terms.Publishes)),
                    ("tieBreak", EnumWords<TieBreak>.Write(policy.Terms.TieBreak)),
                    ("exclusives", EnumWords<ExclusiveChoice>.Write(policy.Terms.Exclusives)),
                    ("deepest", Operands.Write(ShareScale.Instance, policy.Terms.Deepest.BasisPoints))
                )
            ),
            ("discounts", DocumentValue.List(policy.Discounts.Select(body.Write))),
        ];

    internal override StackingPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        var currency = members.Required("currency");
        if (currency is not null && (currency.Kind != DocumentKind.Text || currency.Text != questions.Currency.Code))
        {
            members.Problems.Add(
                currency.Kind switch
                {
                    DocumentKind.Null => PolicyDocumentFault.NullNotAllowed,
                    DocumentKind.Text => PolicyDocumentFault.CurrencyMismatch,
                    DocumentKind.Flag or DocumentKind.Number or DocumentKind.List or DocumentKind.Object =>
                        PolicyDocumentFault.WrongType,
                },
                currency,
                DocumentPrinter.Quoted(questions.Currency.Code)
            );
        }
        var terms = Terms(members.Object("terms", FormMember.Names(TermMembers)));
        var list = members.List("discounts", 1, StackingPolicy.MaximumDiscounts);
        if (list.IsDefault)
        {
            return null;
        }
        ImmutableArray<Discount?> discounts = [.. list.Select(item => body.Read(item, members.Problems))];
        return terms is null || discounts.Contains(null)
            ? null
            : Attempt.To(
                () => StackingPolicy.Of(identity, questions, terms, discounts.OfType<Discount>()),
                members.Find("discounts")!,
                members.Problems
            );
    }

    private static StackingTerms? Terms(DocumentObject? terms)
    {
        if (terms is null)
        {
            return null;
        }
        var rounding = Roundings.Read(terms.Required("rounding"), terms.Problems);
        var publishes = Steps.Read(terms.Required("publishes"), terms.Problems);
        var ties = Ties.Read(terms.Required("tieBreak"), terms.Problems);
        var exclusives = Choices.Read(terms.Required("exclusives"), terms.Problems);
        var deepest = terms.Value("deepest", ShareScale.Instance);
        return
            rounding is { } how && publishes is { } step && ties is { } tie && exclusives is { } choice && deepest is { } most
            ? new()
            {
                Rounding = how,
                Publishes = step,
                TieBreak = tie,
                Exclusives = choice,
                Deepest = most,
            }
            : null;
    }
}
