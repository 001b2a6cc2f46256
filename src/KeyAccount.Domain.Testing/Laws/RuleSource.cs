using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>A rule of a changed policy: one of the original rules, perhaps with another code or statement.</summary>
internal sealed record RuleSource<TFacts>(int Index, string Code, Specification<TFacts> When);
