namespace KeyAccount.Domain.Credit;

/// <summary>The natural logarithm in decimals, to some 25 digits: the same on every machine, which binary floating point is not.</summary>
internal static class NaturalLogarithm
{
    /// <summary>ln 2.</summary>
    public const decimal OfTwo = 0.6931471805599453094172321215m;

    /// <param name="value">A number above zero.</param>
    public static decimal Of(decimal value)
    {
        var halvings = 0;
        while (value > 1.5m)
        {
            value /= 2;
            halvings++;
        }
        while (value < 0.75m)
        {
            value *= 2;
            halvings--;
        }
        // ln x = 2 artanh z with z = (x − 1) / (x + 1); |z| ≤ 1/5, so each term is at least 25 times smaller than the one before.
        var z = (value - 1) / (value + 1);
        var square = z * z;
        var sum = 0m;
        var power = z;
        for (var odd = 1; power != 0 && odd < 99; odd += 2)
        {
            sum += power / odd;
            power *= square;
        }

        return (2 * sum) + (halvings * OfTwo);
    }
}
