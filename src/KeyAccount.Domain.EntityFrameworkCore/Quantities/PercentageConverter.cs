using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KeyAccount.Domain.EntityFrameworkCore.Quantities;

/// <summary>A percentage as signed basis points.</summary>
internal sealed class PercentageConverter()
    : ValueConverter<Percentage, long>(
        percentage => percentage.BasisPoints,
        basisPoints => Percentage.FromBasisPoints(basisPoints)
    );
