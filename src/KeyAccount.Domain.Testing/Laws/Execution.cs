using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>
/// A way of carrying out a policy: the kernel's own, a query, a service, or code by hand that claims to do the same. It is given
/// the policy, because some laws change the rules.
/// </summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TOutcome">What is decided.</typeparam>
/// <param name="policy">The policy to carry out: the one under test, or the same with rules reordered, doubled or left out.</param>
/// <param name="facts">The answers.</param>
public delegate Ruling<TOutcome> Execution<TFacts, TOutcome>(Policy<TFacts, TOutcome> policy, TFacts facts)
    where TOutcome : struct;
