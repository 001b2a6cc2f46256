using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>The part of a rule that readers of a decision see: its code, weight, audience and source.</summary>
public abstract class Rule
{
    private protected Rule(string code) => Code = Identifier.Check(code);

    /// <summary>The stable code, unique in its policy: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Code { get; }

    /// <summary>How much its finding weighs with a reader. The default is <see cref="Severity.Note"/>.</summary>
    public Severity Severity { get; init; }

    /// <summary>The widest circle that may read its finding. The default is <see cref="Audience.Finance"/>, the narrowest.</summary>
    public Audience Audience { get; init; }

    /// <summary>The clause, law or practice it implements; <c>null</c> where none is stated.</summary>
    public string? Source { get; init; }

    /// <summary>The condition in the reader's language.</summary>
    public abstract string Statement(Language language);

    /// <summary>A rule that objects, told to sales unless somebody else is named.</summary>
    internal static Rule<TFacts, TOutcome> Objection<TFacts, TOutcome>(
        string code,
        Specification<TFacts> when,
        TOutcome outcome,
        string source,
        Audience audience = Audience.Sales
    )
        where TOutcome : struct =>
        new(code, when, outcome)
        {
            Severity = Severity.Objection,
            Audience = audience,
            Source = source,
        };
}

/// <summary>A rule over one kind of facts.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public abstract class Rule<TFacts> : Rule
{
    private protected Rule(string code, Specification<TFacts> when)
        : base(code) => When = Guard.Against.Null(when);

    /// <summary>The statement that must hold.</summary>
    public Specification<TFacts> When { get; }

    /// <inheritdoc/>
    public sealed override string Statement(Language language) => When.ToString(language);
}

/// <summary>A specification and what it calls for. Rules neither see each other nor change anything.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What a rule can call for.</typeparam>
public sealed class Rule<TFacts, TOutcome> : Rule<TFacts>
    where TOutcome : struct
{
    /// <summary>Makes a rule.</summary>
    /// <param name="code">The stable code, unique in its policy.</param>
    /// <param name="when">The statement that must hold.</param>
    /// <param name="outcome">What the rule calls for when it holds.</param>
    /// <exception cref="ArgumentException">The code is no identifier.</exception>
    public Rule(string code, Specification<TFacts> when, TOutcome outcome)
        : base(code, when) => Outcome = outcome;

    /// <summary>What the rule calls for when it holds.</summary>
    public TOutcome Outcome { get; }

    /// <summary>Code, condition and outcome in English.</summary>
    public override string ToString() => $"{Code}: {When} → {Outcome}";
}
