using System.Collections.Immutable;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One law of policies, by a stable id. Ids of the form P1, C2, S5 are those of the library's list of laws.</summary>
public sealed class Law
{
    internal Law(string id, string statement) => (Id, Statement) = (id, statement);

    /// <summary>P1: it always answers.</summary>
    public static Law Total { get; } =
        new("P1", "Every set of answers gets one of the declared outcomes, and nothing is thrown.");

    /// <summary>P2: it always answers alike.</summary>
    public static Law Deterministic { get; } =
        new("P2", "The same answers get the same ruling: again, later, in another culture, on another thread.");

    /// <summary>P3: the order of rules.</summary>
    public static Law OrderOfRules { get; } =
        new(
            "P3",
            "The order of rules changes nothing; in a first-hit table, as long as rules that are not known to be false keep theirs."
        );

    /// <summary>P4: a rule stated twice.</summary>
    public static Law Duplicates { get; } = new("P4", "A rule that is stated twice changes nothing.");

    /// <summary>P5: the strictest wins.</summary>
    public static Law Strictest { get; } =
        new(
            "P5",
            "No rule that is met is overruled by a more lenient outcome, and an objection less never makes the verdict stricter."
        );

    /// <summary>P6: what approves.</summary>
    public static Law Approval { get; } =
        new(
            "P6",
            "Only known answers approve: an objection policy approves exactly when every rule is known not to be met, a table only by a rule that is met."
        );

    /// <summary>P7: learning and forgetting.</summary>
    public static Law Learning { get; } =
        new("P7", "Learning more never overturns what was decided, so forgetting never grants and never refuses.");

    /// <summary>P7 for policies that ask whether an answer is known.</summary>
    public static Law Absence { get; } =
        new(
            "P7.absence",
            "That an answer is missing neither approves nor declines, even where the policy asks whether it is known."
        );

    /// <summary>P8: what no rule asks.</summary>
    public static Law Irrelevant { get; } = new("P8", "An answer that no rule asks for changes nothing and is no evidence.");

    /// <summary>P9: what another rule covers.</summary>
    public static Law Redundant { get; } =
        new("P9", "A rule that another rule of the same outcome covers changes nothing, when all answers are known.");

    /// <summary>P16: the trace.</summary>
    public static Law Trace { get; } =
        new("P16", "The outcome can be worked out again from the truths of the rules that the ruling reports.");

    /// <summary>C2: monotony along the declared directions.</summary>
    public static Law Monotone { get; } =
        new("C2", "A better answer, as the features declare it, never gets a worse outcome, when all answers are known.");

    /// <summary>S5: explanations.</summary>
    public static Law Explanation { get; } =
        new(
            "S5",
            "The evidence of a rule suffices for its truth and is needed for it; whatever else changes, the truth stays."
        );

    /// <summary>All readings give one result.</summary>
    public static Law Readings { get; } =
        new(
            "readings",
            "Evaluate, choose, decide and explain agree with a plain reading of the rules, on and beside every threshold."
        );

    /// <summary>What is missing is said.</summary>
    public static Law Missing { get; } =
        new("missing", "What is reported missing is unknown and is all that keeps a rule undetermined.");

    /// <summary>The fast way of reading facts.</summary>
    public static Law Sheet { get; } = new("sheet", "The answer sheet answers every feature as its reader does.");

    /// <summary>The maker of facts.</summary>
    public static Law Facts { get; } =
        new(
            "facts",
            "The facts made for the test carry the answers they were made from, so that the other laws look at something."
        );

    /// <summary>Every law, in the order in which a report lists them.</summary>
    public static ImmutableArray<Law> All { get; } =
    [
        Facts,
        Total,
        Deterministic,
        OrderOfRules,
        Duplicates,
        Strictest,
        Approval,
        Learning,
        Absence,
        Irrelevant,
        Redundant,
        Trace,
        Monotone,
        Explanation,
        Readings,
        Missing,
        Sheet,
    ];

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The law in one sentence.</summary>
    public string Statement { get; }

    /// <summary>Id and statement.</summary>
    public override string ToString() => $"{Id}: {Statement}";
}
