namespace KeyAccount.Domain.Rules;

/// <summary>One step of a characteristic: the points from a code on, that code included, up to the next step.</summary>
/// <remarks>The default is no points from code 0 on.</remarks>
/// <param name="From">The first code of the band.</param>
/// <param name="Points">The points, 0 or more.</param>
public readonly record struct Band(long From, int Points);
