using System.Collections.Immutable;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>The form of control policies in one currency: the thresholds of every stage, for all views and for single ones.</summary>
/// <remarks>A stage is a list of thresholds or the word <c>ignore</c>; leaving it out is refused, and so is an empty list.</remarks>
public sealed class ExpenseControlForm : PolicyForm<ExpenseControlPolicy>
{
    private const int MostViews = 100;
    private const string Ignore = "ignore";
    private const string View = "view";
    private const string Views = "views";
    private const string General = "general";
    private const string Pace = "paceAbove";
    private const string UnknownLevel = "unknownLevel";

    private readonly Currency currency;
    private readonly ThresholdBody threshold;
    private readonly ImmutableArray<FormMember> stages;

    private ExpenseControlForm(Currency currency)
        : base("expense-control")
    {
        this.currency = currency;
        threshold = new(currency);
        var stage = SchemaParts.OneOf(
            SchemaParts.Constant(DocumentValue.Of(Ignore)),
            SchemaParts.List(SchemaParts.Object(threshold.Members), 1, StageControl.MaximumThresholds)
        );
        stages = [.. Enum.GetValues<ExpenseStage>().Select(one => new FormMember(CodeWord.Of(one), stage))];
        Members =
        [
            new("currency", SchemaParts.Constant(DocumentValue.Of(currency.Code))),
            new(
                UnknownLevel,
                SchemaParts.Described(
                    "asked when a budget, an amount or a rate is not known",
                    SchemaParts.Whole(0, Verdict.HighestLevel)
                )
            ),
            new(
                Pace,
                SchemaParts.Described(
                    "points by which spending may lead time; left out for no warning",
                    SchemaParts.Operand(PercentageScale.Instance)
                ),
                IsRequired: false
            ),
            new(General, SchemaParts.Object(stages)),
            new(Views, SchemaParts.List(SchemaParts.Object([new(View, SchemaParts.Identifier), .. stages]), 0, MostViews)),
        ];
    }

    internal override ImmutableArray<FormMember> Members { get; }

    internal override ImmutableArray<FormMember> Definitions => [];

    /// <summary>The form in a currency.</summary>
    /// <exception cref="ArgumentException">The currency is none.</exception>
    public static ExpenseControlForm In(Currency currency) =>
        currency.IsNone
            ? throw new ArgumentException("Control needs a currency for thresholds in money.", nameof(currency))
            : new(currency);

    internal override PolicyIdentity IdentityOf(ExpenseControlPolicy policy) => policy.Identity;

    internal override IEnumerable<(string Name, DocumentValue? Value)> Write(ExpenseControlPolicy policy) =>
        [
            ("currency", DocumentValue.Of(policy.Terms.Currency.Code)),
            (UnknownLevel, DocumentValue.Of((long)policy.Terms.UnknownLevel)),
            (Pace, policy.Terms.Pace is { } points ? Operands.Write(PercentageScale.Instance, points.BasisPoints) : null),
            (General, DocumentValue.Object([.. Write(policy.Terms.General)])),
            (
                Views,
                DocumentValue.List(
                    policy.Terms.Views.Select(view =>
                        DocumentValue.Object([(View, DocumentValue.Of(view.Key)), .. Write(view.Value)])
                    )
                )
            ),
        ];

    internal override ExpenseControlPolicy? Read(DocumentObject members, PolicyIdentity identity)
    {
        if (members.Text("currency") is { } code && code != currency.Code)
        {
            members.Problems.Add(PolicyDocumentFault.Refused, members.Find("currency")!, $"\"{currency.Code}\"");
        }
        var unknown = members.Whole(UnknownLevel, 0, Verdict.HighestLevel);
        var pace = members.Has(Pace) ? members.Value(Pace, PercentageScale.Instance) : null;
        var general = Control(members.Object(General, FormMember.Names(stages)));
        var views = Parts.Items(members, Views, 0, MostViews, item => Named(item, members.Problems));
        return members.Problems.IsEmpty && general is not null && !views.IsDefault
            ? Attempt.To(
                () =>
                    ExpenseControlPolicy.Of(
                        identity,
                        new()
                        {
                            Currency = currency,
                            UnknownLevel = unknown ?? 0,
                            Pace = pace,
                            General = general,
                            Views = views.ToImmutableSortedDictionary(
                                view => view.Item1,
                                view => view.Item2,
                                StringComparer.Ordinal
                            ),
                        }
                    ),
                members.Itself,
                members.Problems
            )
            : null;
    }

    private IEnumerable<(string Name, DocumentValue? Value)> Write(ViewControl control) =>
        Enum.GetValues<ExpenseStage>()
            .Select(stage =>
                (
                    CodeWord.Of(stage),
                    (DocumentValue?)(
                        control[stage].IsIgnored
                            ? DocumentValue.Of(Ignore)
                            : DocumentValue.List(control[stage].Thresholds.Select(threshold.Write))
                    )
                )
            );

    private Tuple<string, ViewControl>? Named(DocumentValue item, DocumentProblems problems) =>
        DocumentObject.Of(item, problems, [View, .. FormMember.Names(stages)]) is { } members
        && members.Identifier(View) is { } name
        && Control(members) is { } control
            ? Tuple.Create(name, control)
            : null;

    private ViewControl? Control(DocumentObject? members)
    {
        if (members is null)
        {
            return null;
        }
        var request = Stage(members, ExpenseStage.Request);
        var order = Stage(members, ExpenseStage.Order);
        var actual = Stage(members, ExpenseStage.Actual);
        return request is not null && order is not null && actual is not null
            ? Attempt.To(
                () =>
                    new ViewControl
                    {
                        Request = request,
                        Order = order,
                        Actual = actual,
                    },
                members.Find(CodeWord.Of(ExpenseStage.Actual))!,
                members.Problems
            )
            : null;
    }

    private StageControl? Stage(DocumentObject members, ExpenseStage stage)
    {
        if (members.Required(CodeWord.Of(stage)) is not { } found)
        {
            return null;
        }
        if (found.Kind == DocumentKind.Text)
        {
            if (found.Text == Ignore)
            {
                return StageControl.Ignored;
            }
            members.Problems.Add(PolicyDocumentFault.UnknownWord, found, $"\"{Ignore}\" or a list of thresholds");
            return null;
        }
        var list = DocumentObject.ListOf(found, 1, StageControl.MaximumThresholds, members.Problems);
        if (list.IsDefault)
        {
            return null;
        }
        ImmutableArray<ControlThreshold?> thresholds = [.. list.Select(item => threshold.Read(item, members.Problems))];
        return thresholds.Contains(null)
            ? null
            : Attempt.To(() => StageControl.By([.. thresholds.Select(one => one!)]), found, members.Problems);
    }
}
