using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Checks;

/// <summary>A rule of a check that never makes a difference.</summary>
/// <param name="Kind">Why not.</param>
/// <param name="Code">The code of the rule.</param>
/// <param name="Scope">For whom it is made.</param>
public sealed record PrecedenceFinding(PrecedenceFindingKind Kind, string Code, RuleScope Scope)
{
    /// <summary>The finding in one sentence of the reader's language.</summary>
    public string ToString(Language language) =>
        (
            Kind switch
            {
                PrecedenceFindingKind.BeatsNothing => new Label(
                    $"Exclusion {Code} ({Scope.ToString(Language.English)}) beats nothing: no less specific rule of its subject blocks there.",
                    $"La exclusión {Code} ({Scope.ToString(Language.Spanish)}) no prevalece sobre nada: ninguna regla menos específica de su materia bloquea ahí.",
                    $"排除规则{Code}（{Scope.ToString(Language.SimplifiedChinese)}）无可排除：没有同类且更宽泛的阻止规则。"
                ),
                PrecedenceFindingKind.NeverFires => new Label(
                    $"Exclusion {Code} ({Scope.ToString(Language.English)}) never fires: without it every document is decided alike.",
                    $"La exclusión {Code} ({Scope.ToString(Language.Spanish)}) nunca actúa: sin ella todo se decide igual.",
                    $"排除规则{Code}（{Scope.ToString(Language.SimplifiedChinese)}）从不生效：没有它，所有单据的结论相同。"
                ),
                PrecedenceFindingKind.Shadowed => new Label(
                    $"Rule {Code} ({Scope.ToString(Language.English)}) is shadowed: without it every document is decided alike.",
                    $"La regla {Code} ({Scope.ToString(Language.Spanish)}) queda eclipsada: sin ella todo se decide igual.",
                    $"规则{Code}（{Scope.ToString(Language.SimplifiedChinese)}）被遮蔽：没有它，所有单据的结论相同。"
                ),
            }
        ).In(language);

    /// <summary>The finding in one English sentence.</summary>
    public override string ToString() => ToString(Language.English);
}
