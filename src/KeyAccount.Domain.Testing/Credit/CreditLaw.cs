using System.Collections.Immutable;
using KeyAccount.Domain.Testing.Laws;

namespace KeyAccount.Domain.Testing.Credit;

/// <summary>The laws of credit. Ids of the form K1 are those of the library's list of laws.</summary>
public static class CreditLaw
{
    /// <summary>P1: it always answers.</summary>
    public static Law Total => Law.Total;

    /// <summary>P2: it always answers alike.</summary>
    public static Law Deterministic => Law.Deterministic;

    /// <summary>K1: better facts.</summary>
    public static Law Monotone { get; } =
        new("K1", "Better facts on the same evidence track never give a worse outcome, grade, score or line.");

    /// <summary>K2: asking for less.</summary>
    public static Law AskingLess { get; } =
        new("K2", "Asking for less never gives a worse outcome or grade, a refusal instead of a grant, or less than before.");

    /// <summary>K6: the line.</summary>
    public static Law Line { get; } =
        new(
            "K6",
            "A line is the least of its limits, rounded down to the step, the binding limit is named, and nothing is recommended where nothing was decided."
        );

    /// <summary>K7: knock-outs.</summary>
    public static Law KnockOut { get; } =
        new("K7", "A knock-out that is met decides, whatever else is known; nothing is scored or granted beside it.");

    /// <summary>Critical supply.</summary>
    public static Law CriticalSupply { get; } =
        new("critical", "A debtor whose supply is critical is never stopped by a rule: people decide.");

    /// <summary>K8: reasons.</summary>
    public static Law Reasons { get; } = new("K8", "There are reasons exactly when open terms are not granted as asked.");

    /// <summary>K9: specific reasons.</summary>
    public static Law Specific { get; } =
        new(
            "K9",
            "Every reason names a rule that is met, a line that cost points, a missing answer or a limit, with the answer found."
        );

    /// <summary>K10: mending.</summary>
    public static Law Mending { get; } =
        new("K10", "Mending all that the reasons name makes the result better; mending one of them never makes it worse.");

    /// <summary>K11: principal reasons.</summary>
    public static Law Ranking { get; } =
        new("K11", "At most four principal reasons are given, by weight and then by code, whatever the order of the rules.");

    /// <summary>K18: what nobody may be judged by.</summary>
    public static Law Fair { get; } =
        new(
            "K18",
            "No policy can ask a prohibited question, names change nothing, and nothing is scored about a natural person."
        );

    /// <summary>Evidence tracks.</summary>
    public static Law Evidence { get; } =
        new(
            "evidence",
            "The track caps the line, less evidence never lifts the cap, and only what a track itself needs defers when it is missing."
        );

    /// <summary>Missing answers.</summary>
    public static Law Missing { get; } =
        new(
            "missing",
            "Forgetting an answer that the track asks for never grants: it never gives a better outcome, grade or line, and never bars."
        );

    /// <summary>Audiences.</summary>
    public static Law Audiences { get; } =
        new("audience", "What is for a narrower circle never reaches a wider one, in no list and in no text.");

    /// <summary>Corporate families.</summary>
    public static Law Family { get; } =
        new("family", "Connected debtors together stay within what they share, and none gets more than alone.");

    /// <summary>Every law, in the order in which a report lists them.</summary>
    public static ImmutableArray<Law> All { get; } =
    [
        Total,
        Deterministic,
        Monotone,
        AskingLess,
        Line,
        KnockOut,
        CriticalSupply,
        Reasons,
        Specific,
        Mending,
        Ranking,
        Fair,
        Evidence,
        Missing,
        Audiences,
        Family,
    ];
}
