using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Answers at the edge of a rule, with what the policy decides for them and by which rules: one line to agree on.</summary>
public sealed record BoundaryCase
{
    internal BoundaryCase() { }

    /// <summary>Rule, question, cut and position: the same as long as they are.</summary>
    public required string Id { get; init; }

    /// <summary>The version of the policy that it was drawn from.</summary>
    public required string Version { get; init; }

    /// <summary>The code of the rule, or of the line of a scorecard, whose cut it is.</summary>
    public required string Rule { get; init; }

    /// <summary>The name of the question that is cut.</summary>
    public required string Feature { get; init; }

    /// <summary>What the rule compares the answer with, as it stands in a document; <c>known</c> where it asks no more than that.</summary>
    public required string Cut { get; init; }

    /// <summary>Where the answer lies.</summary>
    public required CasePosition Position { get; init; }

    /// <summary>The answers to all questions of the policy.</summary>
    public required Witness Answers { get; init; }

    /// <summary>What has to be decided, in the words of documents.</summary>
    public required string Outcome { get; init; }

    /// <summary>
    /// The codes of the rules that it rests on, in policy order, with a question mark where the rule is undetermined; the points of each line
    /// for a scorecard. Empty where no rule holds.
    /// </summary>
    public required ImmutableArray<string> DeterminedBy { get; init; }

    /// <summary>What a person who read it wrote beside it; empty until then.</summary>
    public string Agreed { get; init; } = string.Empty;

    /// <summary>Who that was; empty until then.</summary>
    public string SignedBy { get; init; } = string.Empty;

    /// <summary>The id, the answers and what has to be decided.</summary>
    public override string ToString() => $"{Id}: {Answers} → {new CaseResult(Outcome, DeterminedBy)}";
}
