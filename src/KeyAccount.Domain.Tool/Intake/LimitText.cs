using System.Text;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads a credit limit: words as they are, an amount with its currency, or a number in the currency of the row.</summary>
internal static class LimitText
{
    /// <summary>The limit, or what is wrong with the text.</summary>
    /// <param name="text">The value.</param>
    /// <param name="usual">The currency of a number without one; null when the row has none that is known.</param>
    public static (CreditLimit? Limit, string? Problem) Read(ReadOnlySpan<byte> text, Currency? usual)
    {
        var written = Encoding.UTF8.GetString(text);
        if (CreditLimit.TryParse(written, out var limit))
        {
            return (limit, null);
        }

        if (!DecimalText.TryRead(text, out var number, out _, out _))
        {
            return (
                null,
                $"{Quoted.Text(text)} is no credit limit; write no credit, inherit, unlimited, no check, a number such as 10000 or an amount such as 10000.00 EUR"
            );
        }

        if (number <= 0)
        {
            return (null, $"{Quoted.Text(text)} is not above zero; write no credit where there is none");
        }

        return usual is not { } currency ? (null, null)
            : AmountText.TryRead(text, currency, out var amount, out var problem) ? (CreditLimit.Limited(amount), null)
            : (null, problem);
    }
}
