namespace KeyAccount.Domain.Rules;

/// <summary>How one characteristic scored.</summary>
/// <param name="Code">The characteristic's stable code.</param>
/// <param name="Feature">The question.</param>
/// <param name="Actual">The code of the answer; <c>null</c> when it is unknown.</param>
/// <param name="Points">The points of its band; of its worst band when the answer is unknown.</param>
/// <param name="MaximumPoints">The most points it can give.</param>
public sealed record ScoreLine(string Code, Feature Feature, long? Actual, int Points, int MaximumPoints);
