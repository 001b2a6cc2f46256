using System.Globalization;
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

    public override IEnumerable<string> Say(Language language) =>
        card.Characteristics.Select(line => $"{line.Code}: {line.Feature.Label.In(language)}: {Bands(line, language)}");

    public override PolicyDifference To(PolicyPart later) => PolicyDifference.Between(card, ((CardPart<TFacts>)later).card);

    /// <summary>The points of each band, the first without a threshold: <c>20; ≥ 1 day 17; ≥ 5 days 13</c>.</summary>
    private static string Bands(Characteristic<TFacts> line, Language language) =>
        string.Join(
            "; ",
            line.Bands.Select(
                (band, at) =>
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(at == 0 ? "" : $"≥ {Wording.In(language).Value(line.Feature, band.From)} → ")}{band.Points}"
                    )
            )
        );
}
