using System.CommandLine;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount discount</c>: quotes under review.</summary>
internal static class DiscountCommand
{
    public static Command Create(Terminal terminal) =>
        new("discount", "Discounts under review: which quotes pass, why others don't, and who may approve them.")
        {
            DiscountReviewCommand.Create(terminal),
        };
}
