using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>A scorecard as a part of a policy.</summary>
/// <param name="card">The scorecard.</param>
internal sealed class CardPart<TFacts>(Scorecard<TFacts> card) : PolicyPart(card.Identity.Id)
{
    private readonly Scorecard<TFacts> card = card;

    public override CaseSubject Cases => CaseSubject.Of(card);

    public override PolicyDifference To(PolicyPart later) => PolicyDifference.Between(card, ((CardPart<TFacts>)later).card);
}
