using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>Checks an expense against every budget that applies to it, with all reasons. The strictest wins, whatever the order.</summary>
/// <remarks>
/// <para>
/// What is available is the budget less actual, pending, committed and reserved, after what the document gives back itself. What adds nothing
/// to the use passes, also when the budget is exceeded already. What was incurred is always recorded; its excess is told.
/// </para>
/// <para>
/// No budget means zero where that is declared (<see cref="BudgetPosition.Absent"/>). A key that leads nowhere, an amount or a rate that is not
/// known never passes and never stops: it is referred to <see cref="ExpenseControlTerms.UnknownLevel"/>. No role softens a verdict: what is
/// referred passes by a decision of that authority (<see cref="ExpenseApproval"/>) and not otherwise.
/// </para>
/// </remarks>
public sealed class ExpenseControlPolicy : IEquatable<ExpenseControlPolicy>
{
    private readonly ViewRules general;
    private readonly FrozenDictionary<string, ViewRules> views;

    private ExpenseControlPolicy(PolicyIdentity identity, ExpenseControlTerms terms)
    {
        (Identity, Terms, Amounts) = (identity, terms, BudgetAmounts.In(terms.Currency));
        general = new(identity, null, terms.General, terms, Amounts);
        views = terms.Views.ToFrozenDictionary(
            view => view.Key,
            view => new ViewRules(identity, view.Key, view.Value, terms, Amounts),
            StringComparer.Ordinal
        );
        Fingerprint = TextHash.Of(
            string.Join(
                '\n',
                Parts
                    .SelectMany(part => new[] { part.View ?? "-", part.Objections.Fingerprint, part.Warnings.Fingerprint })
                    .Prepend(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"expense-control {identity.Id} {identity.Version} {terms.Currency.Code} unknown {terms.UnknownLevel}"
                        )
                    )
            )
        );
    }

    /// <summary>Id, version and owner.</summary>
    public PolicyIdentity Identity { get; }

    /// <summary>SHA-256 over all that can change a check, as 64 lower-case hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>What was agreed.</summary>
    public ExpenseControlTerms Terms { get; }

    /// <summary>The questions about amounts.</summary>
    public BudgetAmounts Amounts { get; }

    /// <summary>The rules for views without thresholds of their own, and those for every view with such, by its name.</summary>
    public ImmutableArray<ViewRules> Parts => [general, .. views.Values.OrderBy(view => view.View, StringComparer.Ordinal)];

    /// <summary>The library's starting values, marked as such until an owner signs a version of its own.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static ExpenseControlPolicy Shipped(Currency currency) =>
        Of(PolicyIdentity.ShippedDefault("expense-control", "1"), ExpenseControlTerms.Shipped(currency));

    /// <summary>A policy with thresholds of one's own.</summary>
    /// <exception cref="ArgumentException">
    /// The currency is none, a threshold is in another one, a stage is not stated, or a code stands twice.
    /// </exception>
    public static ExpenseControlPolicy Of(PolicyIdentity identity, ExpenseControlTerms terms)
    {
        Guard.Against.Null(identity);
        ControlTermsCheck.Refuse(Guard.Against.Null(terms));
        return new(identity, terms);
    }

    /// <summary>The rules for a view.</summary>
    public ViewRules RulesFor(string view) => views.GetValueOrDefault(Guard.Against.Null(view), general);

    /// <summary>Checks a document with its proof. The cost grows with the budgets.</summary>
    /// <exception cref="CurrencyMismatchException">An amount of a budget is not in its currency.</exception>
    public ExpenseCheck Check(ExpenseDocument document)
    {
        var positions = PositionsOf(Guard.Against.Null(document));
        var reviews = ImmutableArray.CreateBuilder<BudgetReview>(positions.Length);
        foreach (var position in positions)
        {
            var facts = FactsOf(document, position);
            var rules = RulesFor(position.View);
            reviews.Add(
                new(rules, facts, rules.Objections.Decide(facts, document.On), rules.Warnings.Decide(facts, document.On))
            );
        }
        return new(this, document, reviews.MoveToImmutable());
    }

    /// <summary>The verdict alone, for many documents.</summary>
    /// <inheritdoc cref="Check"/>
    public Verdict Judge(ExpenseDocument document)
    {
        var verdict = Verdict.Approve;
        foreach (var position in PositionsOf(Guard.Against.Null(document)))
        {
            verdict = Verdict.Strictest(verdict, Judge(FactsOf(document, position)));
        }
        return verdict;
    }

    /// <summary>The verdict on one budget alone.</summary>
    public Verdict Judge(BudgetFacts facts) => RulesFor(Guard.Against.Null(facts).Position.View).Objections.Choose(facts);

    /// <inheritdoc/>
    public bool Equals(ExpenseControlPolicy? other) =>
        other is not null && Identity == other.Identity && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ExpenseControlPolicy);

    /// <inheritdoc/>
    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    private static BudgetFacts FactsOf(ExpenseDocument document, BudgetPosition position) =>
        new()
        {
            AsOf = document.On,
            Stage = document.Stage,
            Requested = document.AmountIn(position.Currency),
            Position = position,
        };

    /// <summary>That no budget is said to apply is no knowledge that none does.</summary>
    private ImmutableArray<BudgetPosition> PositionsOf(ExpenseDocument document) =>
        document.Positions is { IsDefaultOrEmpty: false } positions
            ? positions
            : [BudgetPosition.Unresolved("?", "?", document.Amount?.Currency ?? Terms.Currency, default)];
}
