using System.Collections.Immutable;
using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Approvals.Documents;

/// <summary>The intervals of a request.</summary>
internal static class TimesBody
{
    public const string SpanPattern = "^P([0-9]+D)?(T([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?$";

    public static DocumentValue Span { get; } = SchemaParts.Pattern(SpanPattern, "elapsed time such as \"P21D\" or \"PT12H\"");

    public static ImmutableArray<FormMember> Members { get; } =
    [
        new("remindAfter", Span),
        new("escalateAfter", Span),
        new("deadlineAfter", Span),
        new("validFor", Span),
        new("whenUnanswered", SchemaParts.Words(Parts.Words<UnansweredOutcome>().All)),
    ];

    public static DocumentValue Write(ApprovalTimes times) =>
        DocumentValue.Object(
            ("remindAfter", Moments.Write(times.RemindAfter)),
            ("escalateAfter", Moments.Write(times.EscalateAfter)),
            ("deadlineAfter", Moments.Write(times.DeadlineAfter)),
            ("validFor", Moments.Write(times.ValidFor)),
            ("whenUnanswered", EnumWords<UnansweredOutcome>.Write(times.WhenUnanswered))
        );

    public static ApprovalTimes? Read(DocumentObject parent, string name)
    {
        if (parent.Object(name, FormMember.Names(Members)) is not { } from)
        {
            return null;
        }
        var (remind, escalate) = (Moments.Span(from, "remindAfter"), Moments.Span(from, "escalateAfter"));
        var (deadline, valid) = (Moments.Span(from, "deadlineAfter"), Moments.Span(from, "validFor"));
        var silence = Parts.Word<UnansweredOutcome>(from, "whenUnanswered");
        return remind is null || escalate is null || deadline is null || valid is null || silence is null
            ? null
            : Attempt.To(
                () =>
                    ApprovalTimes.Of(remind.Value, escalate.Value, deadline.Value, valid.Value) with
                    {
                        WhenUnanswered = silence.Value,
                    },
                from.Itself,
                from.Problems
            );
    }
}
