using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Provisions;

/// <summary>The provision of one bucket.</summary>
/// <param name="Bucket">Its name.</param>
/// <param name="Balance">What is open in it.</param>
/// <param name="Rate">What part of it is expected to be lost.</param>
/// <param name="Amount">The provision, rounded up.</param>
public sealed record ProvisionLine(Label Bucket, Money Balance, Share Rate, Money Amount);
