namespace KeyAccount.Domain.Rules;

/// <summary>Answers all features of one kind of facts in one call: the fast way to read facts.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <param name="facts">The facts.</param>
/// <param name="codes">Receives the code of each answer, at the feature's place in the sheet; what stands at an unknown one is ignored.</param>
/// <returns>One bit for each feature whose answer is known, the first feature at bit 0.</returns>
public delegate ulong Answers<in TFacts>(TFacts facts, Span<long> codes);
