using System.Collections.Frozen;
using System.Globalization;

namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The words of one language for what the verifier and the comparison of versions say.</summary>
internal sealed class VerificationWords
{
    private static readonly VerificationWords English = new(
        Language.English,
        (" unknown", "all answers", "accepted: "),
        new Dictionary<string, string>
        {
            ["V01"] = "No rule holds where {region}; the outcome there is {first}.",
            ["V02"] = "Rule {rule} overlaps with {others}, which call for something else, where {region}.",
            ["V03"] = "Rule {rule} overlaps with {others}, which call for the same, where {region}.",
            ["V04"] = "Rule {rule} can never hold.",
            ["V04+"] = "Rule {rule} never decides: {others} always come before it, such as where {region}.",
            ["V05"] = "Rule {rule} is redundant: without it nothing would change.",
            ["V06"] = "Rule {rule} says nothing that {others} do not say with the same outcome.",
            ["V06+"] = "Rules {rule} and {others} differ in {feature} alone and can be written as one.",
            ["V06p"] = "Neighbouring bands of {rule} give the same points where {region}.",
            ["V07"] = "Rule {rule} calls for {first}, but where {region} it is {others} that decides, for {second}.",
            ["V08"] = "{feature} is asked and changes no outcome.",
            ["V09"] = "The outcome is {first}, whatever the answers.",
            ["V10"] = "A better {feature} gives a worse outcome: {second} instead of {first}, where {region}.",
            ["V10+"] =
                "A better {feature} gives a worse outcome: {second} instead of {first}, where {region}. Unknown gives {third}.",
            ["V10p"] = "A better {feature} gives fewer points in {rule}.",
            ["V11"] = "The outcome {first} is called for and never reached.",
            ["V12"] = "{feature} is asked; nobody may be judged by {basis}.",
            ["V14"] =
                "One step of {feature} changes the outcome from {first} to {second}, more than {limit} steps, where {region}.",
            ["V15"] = "Where {region}, the outcome changes from {first} to {second}.",
            ["V99"] = "The policy is not analysed: it needs more than {limit} states.",
        }
    );

    private static readonly VerificationWords Spanish = new(
        Language.Spanish,
        (" desconocido", "todas las respuestas", "aceptado: "),
        new Dictionary<string, string>
        {
            ["V01"] = "No se cumple ninguna regla cuando {region}; el resultado es entonces {first}.",
            ["V02"] = "La regla {rule} se solapa con {others}, que piden otra cosa, cuando {region}.",
            ["V03"] = "La regla {rule} se solapa con {others}, que piden lo mismo, cuando {region}.",
            ["V04"] = "La regla {rule} no puede cumplirse nunca.",
            ["V04+"] = "La regla {rule} no decide nunca: {others} van siempre por delante, por ejemplo cuando {region}.",
            ["V05"] = "La regla {rule} sobra: sin ella no cambiaría nada.",
            ["V06"] = "La regla {rule} no dice nada que {others} no digan con el mismo resultado.",
            ["V06+"] = "Las reglas {rule} y {others} solo se distinguen en {feature} y pueden escribirse como una.",
            ["V06p"] = "Bandas vecinas de {rule} dan los mismos puntos cuando {region}.",
            ["V07"] = "La regla {rule} pide {first}, pero cuando {region} decide {others}: {second}.",
            ["V08"] = "Se pregunta {feature} y no cambia ningún resultado.",
            ["V09"] = "El resultado es {first}, sean cuales sean las respuestas.",
            ["V10"] = "Un valor mejor de {feature} da un resultado peor: {second} en lugar de {first}, cuando {region}.",
            ["V10+"] =
                "Un valor mejor de {feature} da un resultado peor: {second} en lugar de {first}, cuando {region}. Desconocido da {third}.",
            ["V10p"] = "Un valor mejor de {feature} da menos puntos en {rule}.",
            ["V11"] = "Se pide el resultado {first} y no se alcanza nunca.",
            ["V12"] = "Se pregunta {feature}; no se puede juzgar a nadie por {basis}.",
            ["V14"] = "Un paso de {feature} cambia el resultado de {first} a {second}, más de {limit} pasos, cuando {region}.",
            ["V15"] = "Cuando {region}, el resultado cambia de {first} a {second}.",
            ["V99"] = "La política no se ha analizado: necesita más de {limit} estados.",
        }
    );

    private static readonly VerificationWords SimplifiedChinese = new(
        Language.SimplifiedChinese,
        ("未知", "所有答案", "已接受："),
        new Dictionary<string, string>
        {
            ["V01"] = "当{region}时没有规则成立；结果为{first}。",
            ["V02"] = "当{region}时，规则{rule}与{others}重叠，且结果不同。",
            ["V03"] = "当{region}时，规则{rule}与{others}重叠，结果相同。",
            ["V04"] = "规则{rule}永远不可能成立。",
            ["V04+"] = "规则{rule}从不起决定作用：{others}总是在先，例如当{region}时。",
            ["V05"] = "规则{rule}多余：去掉它不改变任何结果。",
            ["V06"] = "规则{rule}所说的，{others}以相同结果都已说到。",
            ["V06+"] = "规则{rule}与{others}仅在{feature}上不同，可合写为一条。",
            ["V06p"] = "当{region}时，{rule}的相邻区间给出相同分数。",
            ["V07"] = "规则{rule}要求{first}，但当{region}时由{others}决定：{second}。",
            ["V08"] = "询问了{feature}，但它不改变任何结果。",
            ["V09"] = "无论答案如何，结果都是{first}。",
            ["V10"] = "当{region}时，{feature}更好结果反而更差：由{first}变为{second}。",
            ["V10+"] = "当{region}时，{feature}更好结果反而更差：由{first}变为{second}。未知时为{third}。",
            ["V10p"] = "在{rule}中，{feature}更好得分反而更少。",
            ["V11"] = "结果{first}被要求，但永远达不到。",
            ["V12"] = "询问了{feature}；不得依据{basis}评判任何人。",
            ["V14"] = "当{region}时，{feature}变动一格，结果由{first}变为{second}，超过{limit}级。",
            ["V15"] = "当{region}时，结果由{first}变为{second}。",
            ["V99"] = "该政策未经分析：所需状态超过{limit}个。",
        }
    );

    private readonly Language language;
    private readonly string isUnknown;
    private readonly string accepted;
    private readonly FrozenDictionary<string, string> sentences;

    private VerificationWords(
        Language language,
        (string IsUnknown, string Everywhere, string Accepted) words,
        Dictionary<string, string> sentences
    )
    {
        this.language = language;
        (isUnknown, Everywhere, accepted) = words;
        this.sentences = sentences.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public string Everywhere { get; }

    public static VerificationWords In(Language language) =>
        language switch
        {
            Language.English => English,
            Language.Spanish => Spanish,
            Language.SimplifiedChinese => SimplifiedChinese,
        };

    public string IsUnknown(Feature feature) => feature.Label.In(language) + isUnknown;

    /// <summary>A finding in one sentence, its code first.</summary>
    public string Sentence(VerificationFinding finding)
    {
        var code = finding.Part is { } part ? $"{finding.Code} {part}" : finding.Code;
        var text = Fill(sentences[KeyOf(finding)], finding);
        return finding.AcceptedBecause is { } reason ? $"{code}: {text} ({accepted}{reason})" : $"{code}: {text}";
    }

    /// <summary>What changes between two versions in one region.</summary>
    public string Change(Region region, Label before, Label after) =>
        sentences["V15"]
            .Replace("{region}", region.ToString(language), StringComparison.Ordinal)
            .Replace("{first}", before.In(language), StringComparison.Ordinal)
            .Replace("{second}", after.In(language), StringComparison.Ordinal);

    private static string KeyOf(VerificationFinding finding) =>
        finding.Check switch
        {
            VerificationCheck.UnreachableRule when finding.Witness is not null => "V04+",
            VerificationCheck.MergeableRule when finding.Region is not null => "V06p",
            VerificationCheck.MergeableRule when finding.Feature is not null => "V06+",
            VerificationCheck.NonMonotone when !finding.Rules.IsEmpty => "V10p",
            VerificationCheck.NonMonotone when finding.Outcomes.Length == 3 => "V10+",
            _ => finding.Code,
        };

    private string Fill(string text, VerificationFinding finding) =>
        new[]
        {
            ("{rule}", finding.Rules.FirstOrDefault()),
            ("{others}", string.Join(", ", finding.Rules.Skip(1))),
            ("{feature}", finding.Feature?.Label.In(language)),
            ("{first}", finding.Outcomes.ElementAtOrDefault(0)?.In(language)),
            ("{second}", finding.Outcomes.ElementAtOrDefault(1)?.In(language)),
            ("{third}", finding.Outcomes.ElementAtOrDefault(2)?.In(language)),
            ("{region}", finding.Region?.ToString(language)),
            ("{basis}", finding.Basis?.In(language)),
            ("{limit}", finding.Limit?.ToString(CultureInfo.InvariantCulture)),
        }.Aggregate(text, (filled, part) => filled.Replace(part.Item1, part.Item2 ?? string.Empty, StringComparison.Ordinal));
}
