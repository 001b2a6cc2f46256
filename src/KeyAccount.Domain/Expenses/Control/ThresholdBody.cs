using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Expenses.Control;

/// <summary>A threshold in a document: its code, one measure with one comparison, and what it calls for.</summary>
internal sealed class ThresholdBody(Currency currency)
{
    private const string Code = "code";
    private const string Action = "action";

    private static readonly ImmutableArray<ControlAction> Warnings = [ControlAction.WarnOwner, ControlAction.WarnSuperior];

    private readonly AmountScale amounts = new(currency);

    private static readonly ImmutableArray<string> Marks =
    [
        "usageAtLeast",
        "usageAbove",
        "overAtLeast",
        "overAbove",
        "remainingAtMost",
        "remainingBelow",
    ];

    public ImmutableArray<FormMember> Members =>
        [
            new(Code, SchemaParts.Identifier),
            .. Marks.Select(mark => new FormMember(mark, SchemaParts.Operand(ScaleOf(mark)), IsRequired: false)),
            new(Action, SchemaParts.Pattern("^(warn (owner|superior)|refer ([0-9]|[1-5][0-9]|6[0-2])|stop)$", Allowed)),
        ];

    private static string Allowed => "\"warn owner\", \"warn superior\", \"refer 0\" to \"refer 62\", or \"stop\"";

    public DocumentValue Write(ControlThreshold threshold)
    {
        var mark = threshold.Mark;
        var name = Name(mark);
        return DocumentValue.Object(
            (Code, DocumentValue.Of(threshold.Code)),
            (name, Operands.Write(ScaleOf(name), mark.Amount?.MinorUnits ?? mark.Usage.BasisPoints)),
            (Action, DocumentValue.Of(threshold.Action.ToString()))
        );
    }

    public ControlThreshold? Read(DocumentValue item, DocumentProblems problems)
    {
        if (DocumentObject.Of(item, problems, FormMember.Names(Members)) is not { } members)
        {
            return null;
        }
        var code = members.Identifier(Code);
        var action = ReadAction(members);
        ImmutableArray<string> stated = [.. Marks.Where(members.Has)];
        if (stated.Length != 1)
        {
            problems.Add(
                PolicyDocumentFault.Refused,
                item,
                $"{stated.Length} measures",
                $"exactly one of {string.Join(", ", Marks)}: whether the mark itself is meant has no default"
            );
            return null;
        }
        return
            Operands.Read(ScaleOf(stated[0]), members.Find(stated[0])!, problems) is { } value
            && code is not null
            && action is not null
            ? ControlThreshold.At(code, MarkOf(stated[0], value), action)
            : null;
    }

    private static ControlAction? ReadAction(DocumentObject members)
    {
        if (
            members.Required(Action) is not { } found
            || !DocumentObject.IsKind(found, DocumentKind.Text, Allowed, members.Problems)
        )
        {
            return null;
        }
        var action = Enumerable
            .Range(0, Verdict.HighestLevel + 1)
            .Select(ControlAction.Refer)
            .Prepend(ControlAction.Stop)
            .Concat(Warnings)
            .FirstOrDefault(known => known.ToString() == found.Text);
        if (action is null)
        {
            members.Problems.Add(PolicyDocumentFault.UnknownWord, found, Allowed);
        }
        return action;
    }

    private Scale ScaleOf(string mark) =>
        mark.StartsWith("usage", StringComparison.Ordinal) ? PercentageScale.Instance : amounts;

    private BudgetMark MarkOf(string name, long value) =>
        name switch
        {
            "usageAtLeast" => BudgetMark.UsageAtLeast(Percentage.FromBasisPoints(value)),
            "usageAbove" => BudgetMark.UsageAbove(Percentage.FromBasisPoints(value)),
            "overAtLeast" => BudgetMark.OverAtLeast(Money.OfMinor(value, currency)),
            "overAbove" => BudgetMark.OverAbove(Money.OfMinor(value, currency)),
            "remainingAtMost" => BudgetMark.RemainingAtMost(Money.OfMinor(value, currency)),
            _ => BudgetMark.RemainingBelow(Money.OfMinor(value, currency)),
        };

    private static string Name(BudgetMark mark) =>
        mark.Basis switch
        {
            MarkBasis.Usage => mark.Place.IsBeyond ? "usageAbove" : "usageAtLeast",
            MarkBasis.Over => mark.Place.IsBeyond ? "overAbove" : "overAtLeast",
            MarkBasis.Remaining => mark.Place.IsBeyond ? "remainingBelow" : "remainingAtMost",
        };
}
