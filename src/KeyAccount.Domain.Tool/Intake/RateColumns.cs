using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The columns of an exchange rate file.</summary>
internal static class RateColumns
{
    public static readonly Column Date = new(
        "date",
        "date",
        "The day of the quote; it holds until the next one for the same pair, at most 31 days."
    )
    {
        Required = true,
    };

    public static readonly Column From = new("from", "ISO 4217 code", "The currency that is given.") { Required = true };

    public static readonly Column To = new(
        "to",
        "ISO 4217 code",
        "The currency that is got. The opposite direction is not derived: quote it too where it is needed."
    )
    {
        Required = true,
    };

    public static readonly Column Rate = new("rate", "number", "Units of \"to\" for one unit of \"from\", above zero.")
    {
        Required = true,
    };

    public static readonly TableFormat Format = new("Exchange rates", "--rates", [Date, From, To, Rate]);
}
