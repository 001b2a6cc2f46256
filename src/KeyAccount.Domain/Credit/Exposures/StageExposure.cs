using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>What counts at one stage.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Currencies">Each currency by itself, in ordinal order.</param>
/// <param name="Total">All in the currency of the reading, each currency rounded once; null when a rate is not known.</param>
public sealed record StageExposure(ExposureStage Stage, ImmutableArray<CurrencyExposure> Currencies, Money? Total);
