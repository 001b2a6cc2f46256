namespace KeyAccount.Domain.Rules.Replay;

/// <summary>What came of asking again.</summary>
/// <param name="IsSame">Whether the same bytes came out.</param>
/// <param name="Difference">What is different, in one English sentence; null when nothing is.</param>
public sealed record ReplayResult(bool IsSame, string? Difference)
{
    internal static ReplayResult Differs(string difference) => new(false, difference);

    internal static ReplayResult OtherPolicy(DecisionRecord record, IReplayable policy) =>
        Differs(
            $"The record was made by {record.PolicyId} {record.PolicyVersion} with fingerprint {record.Fingerprint}, not by {policy.Identity.Id} {policy.Identity.Version} with {policy.Fingerprint}."
        );

    internal static ReplayResult Of(DecisionRecord record, DecisionRecord again) =>
        record.Text == again.Text ? new(true, null)
        : record.Outcome != again.Outcome
            ? Differs($"The record says the outcome is {record.Outcome}; asked again it is {again.Outcome}.")
        : record.Reasons.Except(again.Reasons).FirstOrDefault() is { Code: { } code } reason
            ? Differs(
                $"The record says {code} is {reason.State}; asked again it is {again.Reasons.FirstOrDefault(other => other.Code == code).State ?? "not there"}."
            )
        : Differs("The record holds answers, rules or an order that the policy does not have.");
}
