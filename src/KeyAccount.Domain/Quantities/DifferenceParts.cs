namespace KeyAccount.Domain.Quantities;

/// <summary>The difference of one line in its parts, in minor units; they add up to it exactly.</summary>
internal readonly record struct DifferenceParts(long Price, long Quantity, long Mix, long New, long Lost, long Undivided);
