using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>What is used on each line, by its own account and by all who share it.</summary>
internal sealed class LevelUse(LineBook lines, Currency currency)
{
    private readonly Dictionary<CreditLineKey, Money?> used = [];

    /// <summary>Adds what an account uses to every level that holds it; null makes them unknown.</summary>
    public void Add(LineChain chain, Money? exposure)
    {
        foreach (var level in Holding(chain))
        {
            used[level.Reading.Line] = Of(level.Reading.Line) + exposure;
        }
    }

    /// <summary>What is used on a line.</summary>
    public Money? Of(CreditLineKey line) => used.TryGetValue(line, out var sum) ? sum : Money.Zero(currency);

    /// <summary>The level that leaves the least; null when the effective line is not known.</summary>
    public HeldLevel? Tightest(LineChain chain)
    {
        if (chain.Effective is not { } effective)
        {
            return null;
        }

        if (effective.Kind is CreditLimitKind.Unlimited or CreditLimitKind.NoCheck)
        {
            var line = chain.Binding!.Reading.Line;
            return new HeldLevel(lines.NameOf(line), effective, null, Of(line));
        }

        return Holding(chain)
            .Where(level => level.Figure?.Kind is CreditLimitKind.Limited or CreditLimitKind.NoCredit)
            .Select(level => new HeldLevel(
                lines.NameOf(level.Reading.Line),
                level.Figure!.Value,
                level.Figure.Value.Amount ?? Money.Zero(currency),
                Of(level.Reading.Line)
            ))
            .OrderBy(level => level.Free?.MinorUnits ?? long.MinValue)
            .FirstOrDefault();
    }

    public static IEnumerable<LineLevel> Holding(LineChain chain) => chain.Levels.Where(level => level.Role == LevelRole.Holds);
}
