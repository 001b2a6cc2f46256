using System.CommandLine;
using System.Text;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Discounts.Approval;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The options that say by which margins the shipped ladder of discounts measures.</summary>
internal sealed class MarginOptions(string medianOtherwise, string variableOtherwise)
{
    private const int LongestTerm = 60;

    // The shipped ladder goes six points below the median before it goes down to variable cost.
    private static readonly Percentage LastStep = Percentage.Percent(6);

    private readonly Option<string?> median = new("--median-margin")
    {
        HelpName = "PERCENT",
        Description =
            $"The median pocket margin of the group of clients, by which the shipped ladder of discounts measures [default: {medianOtherwise}].",
    };

    private readonly Option<string?> variable = new("--variable-margin")
    {
        HelpName = "PERCENT",
        Description =
            $"The pocket margin at which variable cost is just earned, the last that the shipped ladder grants [default: {variableOtherwise}].",
    };

    public void AddTo(Command command)
    {
        command.Add(median);
        command.Add(variable);
    }

    /// <summary>The median that was stated; null when none was.</summary>
    /// <exception cref="UsageException">It is no percentage.</exception>
    public Percentage? Median(ParseResult parsed) => Percent(parsed, median);

    /// <summary>The margin of variable cost that was stated; null when none was.</summary>
    /// <exception cref="UsageException">It is no percentage.</exception>
    public Percentage? Variable(ParseResult parsed) => Percent(parsed, variable);

    /// <summary>The shipped ladder.</summary>
    /// <param name="unit">The unit of limits in money; discounts have none.</param>
    /// <param name="median">The median; null when it is not known, and then it does not count.</param>
    /// <param name="variable">The margin of variable cost; null for nothing, or as far below as the median leaves room.</param>
    /// <exception cref="UsageException">The one leaves no room for the other.</exception>
    public static AuthorityLadder Ladder(Money unit, Percentage? median, Percentage? variable)
    {
        var measured = median ?? LastStep;
        var highest = Percentage.FromBasisPoints(measured.BasisPoints - LastStep.BasisPoints);
        var least = variable ?? (highest < Percentage.Zero ? highest : Percentage.Zero);
        return least <= highest
            ? DiscountLadder.Shipped(unit, measured, least, LongestTerm)
            : throw new UsageException(
                $"--variable-margin: {least} is above {highest}, six points below the median margin of {measured}; give a policy of your own with --policy"
            );
    }

    private static Percentage? Percent(ParseResult parsed, Option<string?> option)
    {
        if (parsed.GetValue(option) is not { } text)
        {
            return null;
        }

        return
            DecimalText.TryRead(Encoding.UTF8.GetBytes(text.TrimEnd('%').TrimEnd(' ')), out var value, out var decimals, out _)
            && decimals <= 2
            && value is >= -100 and <= 100
            ? Percentage.Percent(value)
            : throw new UsageException(
                $"{option.Name} needs percent from -100 to 100 with at most 2 decimals, not \"{text}\"."
            );
    }
}
