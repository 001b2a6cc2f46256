using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules.Inversion;

namespace KeyAccount.Domain.Rules;

/// <summary>The words of one language: sentences are made here, from codes, when they are printed.</summary>
/// <remarks>Figures, dates and codes are written alike in every language, so that a reader can compare two reports.</remarks>
public sealed class Wording
{
    private static readonly Wording English = new(
        Language.English,
        [" at least ", " above ", " at most ", " below ", " is ", " is one of ", " has all of ", " has any of "],
        [" on or after ", " after ", " on or before ", " before "],
        (" is known", " and ", " or ", "not ", "unknown"),
        ["not met", "undetermined", "met"],
        (
            "{0}; found {1}",
            "{0}, now {1}",
            "{0}; the answer is not known",
            "{0} {1}: {2}",
            ". ",
            "{0}, by policy {1} {2}, as of {3}",
            "{0}, by policy {1} {2} (shipped default), as of {3}"
        )
    );

    private static readonly Wording Spanish = new(
        Language.Spanish,
        [
            " al menos ",
            " por encima de ",
            " como máximo ",
            " por debajo de ",
            " es ",
            " es uno de ",
            " tiene todos: ",
            " tiene alguno: ",
        ],
        [" el o después del ", " después del ", " el o antes del ", " antes del "],
        (" se conoce", " y ", " o ", "no ", "desconocido"),
        ["no se cumple", "indeterminado", "se cumple"],
        (
            "{0}; hallado {1}",
            "{0}, ahora {1}",
            "{0}; no se conoce la respuesta",
            "{0} {1}: {2}",
            ". ",
            "{0}, según la política {1} {2}, a fecha de {3}",
            "{0}, según la política {1} {2} (valores de fábrica), a fecha de {3}"
        )
    );

    private static readonly Wording SimplifiedChinese = new(
        Language.SimplifiedChinese,
        ["不低于", "高于", "不高于", "低于", "为", "为其中之一：", "包含全部：", "包含任一："],
        ["不早于", "晚于", "不晚于", "早于"],
        ("已知", "且", "或", "非", "未知"),
        ["未满足", "无法判定", "满足"],
        (
            "{0}；实际为{1}",
            "{0}，现为{1}",
            "{0}；答案未知",
            "{0} {1}：{2}",
            "。",
            "{0}，依据政策{1} {2}，截至{3}",
            "{0}，依据政策{1} {2}（出厂默认），截至{3}"
        )
    );

    private readonly ImmutableArray<string> operators;
    private readonly ImmutableArray<string> times;
    private readonly ImmutableArray<string> truths;

    private Wording(
        Language language,
        ImmutableArray<string> operators,
        ImmutableArray<string> times,
        (string IsKnown, string And, string Or, string Not, string Unknown) words,
        ImmutableArray<string> truths,
        (string Found, string Now, string Missing, string Codes, string Separator, string Signed, string Unsigned) sentences
    )
    {
        Language = language;
        this.operators = operators;
        this.times = times;
        (IsKnown, And, Or, Not, Unknown) = words;
        this.truths = truths;
        (Found, Now, Missing, Codes, Separator, Signed, Unsigned) = sentences;
    }

    /// <summary>The language of the words.</summary>
    public Language Language { get; }

    /// <summary>How an unknown answer is named.</summary>
    public string Unknown { get; }

    internal string And { get; }

    internal string Or { get; }

    internal string Not { get; }

    private string IsKnown { get; }

    private string Found { get; }

    private string Now { get; }

    private string Missing { get; }

    private string Codes { get; }

    private string Separator { get; }

    private string Signed { get; }

    private string Unsigned { get; }

    /// <summary>The words of a language.</summary>
    public static Wording In(Language language) =>
        language switch
        {
            Language.English => English,
            Language.Spanish => Spanish,
            Language.SimplifiedChinese => SimplifiedChinese,
        };

    /// <summary>A value with its unit, or the word for unknown.</summary>
    public string Value(Feature feature, long? code)
    {
        Guard.Against.Null(feature);
        return code is not { } known ? Unknown
            : feature.Scale.Unit is { } unit ? $"{feature.Scale.Format(known, Language)} {unit.In(Language)}"
            : feature.Scale.Format(known, Language);
    }

    /// <summary>A comparison in words: what a specification says of one feature.</summary>
    /// <param name="feature">The question.</param>
    /// <param name="operator">How it is compared; <c>null</c> for the statement that it is known.</param>
    /// <param name="operands">The codes it is compared with.</param>
    public string Statement(Feature feature, Operator? @operator, ImmutableArray<long> operands)
    {
        Guard.Against.Null(feature);
        var name = feature.Label.In(Language);
        if (@operator is not { } comparison)
        {
            return name + IsKnown;
        }

        var words = feature.Scale.IsTime && comparison < Operator.Is ? times : operators;
        return name + words[(int)comparison] + string.Join(", ", operands.Select(code => Value(feature, code)));
    }

    /// <summary>A piece of evidence in one sentence: the comparison, and the answer that was found.</summary>
    public string Sentence(Evidence evidence)
    {
        Guard.Against.Null(evidence);
        var statement = Statement(evidence.Feature, evidence.Operator, evidence.Required);
        return evidence.Actual is { } actual
            ? string.Format(CultureInfo.InvariantCulture, Found, statement, Value(evidence.Feature, actual))
            : string.Format(CultureInfo.InvariantCulture, Missing, statement);
    }

    /// <summary>A change in words: what the answer would have to be, and what it is.</summary>
    public string Sentence(Change change)
    {
        Guard.Against.Null(change);
        return string.Format(
            CultureInfo.InvariantCulture,
            Now,
            string.Join(
                And,
                change.Required.Select(evidence => Statement(evidence.Feature, evidence.Operator, evidence.Required))
            ),
            Value(change.Feature, change.Actual)
        );
    }

    /// <summary>A decision in one sentence: its outcome, its policy and its date, and a mark where nobody has signed the policy.</summary>
    public string Sentence(Decision decision)
    {
        Guard.Against.Null(decision);
        var identity = decision.Policy.Identity;
        return string.Format(
            CultureInfo.InvariantCulture,
            identity.IsShippedDefault ? Unsigned : Signed,
            decision.OutcomeText(Language),
            identity.Id,
            identity.Version,
            decision.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)
        );
    }

    /// <summary>A finding in one sentence: its code, whether it was met, and its evidence.</summary>
    public string Sentence(Finding finding)
    {
        Guard.Against.Null(finding);
        return string.Format(
            CultureInfo.InvariantCulture,
            Codes,
            finding.Code,
            truths[(sbyte)finding.Truth + 1],
            string.Join(Separator, finding.Evidence.Select(Sentence))
        );
    }
}
