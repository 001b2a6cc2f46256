using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>One set of answers, put to a scorecard.</summary>
internal sealed record ScoreTrial<TFacts>(AnswerSet<TFacts> Answers, decimal? Score, Scoring? Scoring, Exception? Failure);
