using KeyAccount.Domain.Quantities;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KeyAccount.Domain.EntityFrameworkCore.Quantities;

/// <summary>A share as basis points, 0 to 10,000.</summary>
internal sealed class ShareConverter()
    : ValueConverter<Share, int>(share => share.BasisPoints, basisPoints => Share.FromBasisPoints(basisPoints));
