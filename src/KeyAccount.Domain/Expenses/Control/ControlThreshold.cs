using Ardalis.GuardClauses;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A mark and what it calls for when the use of a budget gets there.</summary>
public sealed record ControlThreshold
{
    private ControlThreshold(string code, BudgetMark mark, ControlAction action) => (Code, Mark, Action) = (code, mark, action);

    /// <summary>The stable code, unique in a policy.</summary>
    public string Code { get; }

    /// <summary>Where it is.</summary>
    public BudgetMark Mark { get; }

    /// <summary>What it calls for.</summary>
    public ControlAction Action { get; }

    /// <summary>A threshold.</summary>
    /// <exception cref="ArgumentException">The code is no identifier.</exception>
    public static ControlThreshold At(string code, BudgetMark mark, ControlAction action) =>
        new(Identifier.Check(code), Guard.Against.Null(mark), Guard.Against.Null(action));

    /// <summary>Code, mark and action, such as <c>ORDER-100: usage above 100.00 %, refer 2</c>.</summary>
    public override string ToString() => $"{Code}: {Mark}, {Action}";
}
