using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Tests.Credit.Lines;

/// <summary>
/// A random family with orders, and a plain reckoning of what may be admitted: by who is below whom and what each used, without
/// ledger, chain or effective line.
/// </summary>
internal sealed class AnyFamily
{
    private readonly int?[] parents;
    private readonly bool[] isSetAside;
    private readonly CreditLimit[] limits;
    private readonly bool[] isStopped;

    private AnyFamily(Random random)
    {
        var size = 3 + random.Next(6);
        Names = [.. Enumerable.Range(0, size).Select(index => $"n{index}")];
        Book = new LineBook(Names);
        (parents, isSetAside) = (new int?[size], new bool[size]);
        (limits, isStopped) = (new CreditLimit[size], new bool[size]);
        for (var index = 0; index < size; index++)
        {
            limits[index] = index == 0 ? Euros(random.Next(100, 400)) : Any(random);
            Book.Grant(Names[index], limits[index]);
            if (index > 0 && random.Next(10) > 0)
            {
                var (parent, kind) = (
                    random.Next(index),
                    random.Next(2) == 0 ? FamilyLinkKind.CarveOut : FamilyLinkKind.Shared
                );
                if (Book.TryLink(Names[index], Names[parent], kind).IsCarriedOut)
                {
                    (parents[index], isSetAside[index]) = (parent, kind == FamilyLinkKind.CarveOut);
                }
            }
        }
        if (random.Next(4) == 0)
        {
            var stopped = random.Next(size);
            isStopped[stopped] = true;
            Book.Do(CreditLineCommand.Stop("stop", LineBook.Key(Names[stopped]), LineBook.Day, LineBook.Anna, "rumours"));
        }
        Orders = [.. Enumerable.Range(0, 25).Select(_ => (Names[random.Next(size)], (long)random.Next(0, 120)))];
    }

    public static Gen<AnyFamily> Families { get; } = Gen.Choose(0, int.MaxValue - 1).Select(seed => new AnyFamily(new(seed)));

    public string[] Names { get; }

    public LineBook Book { get; }

    public ImmutableArray<(string Line, long Minor)> Orders { get; }

    /// <summary>Whether an order may be admitted after what was used, by line that ordered.</summary>
    public bool Admits(string name, long minor, Dictionary<string, long> used)
    {
        if (minor == 0)
        {
            return true;
        }
        if (!AdmitsAtAll(name))
        {
            return false;
        }
        var isSharing = true;
        for (int? at = Place(name); at is { } place && !IsFree(place); isSharing = !isSetAside[place], at = parents[place])
        {
            // Those who share the level used it, those with a part set aside have theirs taken off.
            var left = LimitOf(Names[place]) - SetAsideBelow(Names[place]) - SharedUse(place, used);
            if (isSharing && minor > left)
            {
                return false;
            }
        }
        return true;
    }

    public bool AdmitsAtAll(string name)
    {
        for (int? at = Place(name); at is { } place; at = parents[place])
        {
            if (isStopped[place] || (limits[place].Kind == CreditLimitKind.Inherit && parents[place] is null))
            {
                return false;
            }
            if (limits[place].Kind == CreditLimitKind.NoCheck)
            {
                return true;
            }
        }
        return true;
    }

    /// <summary>The limit in minor units; the largest number where there is no amount.</summary>
    public long LimitOf(string name) =>
        limits[Place(name)] switch
        {
            { Kind: CreditLimitKind.NoCredit } => 0,
            { Amount: { } amount } => amount.MinorUnits,
            _ => Money.MaxMinorUnits,
        };

    /// <summary>Whether the line is set aside, and all above it too, so that nothing others do can touch it.</summary>
    public bool IsRingFenced(string name)
    {
        for (int? at = Place(name); at is { } place; at = parents[place])
        {
            if (parents[place] is not null && !isSetAside[place])
            {
                return false;
            }
        }
        return isSetAside[Place(name)];
    }

    public bool SharesWithOthers(string name) => parents[Place(name)] is not null && !isSetAside[Place(name)];

    /// <summary>What is used by a line and by all below it that count on it, by way of parts set aside too.</summary>
    public long UsedBelow(string name, Dictionary<string, long> used) =>
        Names.Where(other => Reaches(other, Place(name), throughSetAside: true)).Sum(other => used.GetValueOrDefault(other));

    public long SetAsideBelow(string name) =>
        Enumerable
            .Range(0, Names.Length)
            .Where(child => parents[child] == Place(name) && isSetAside[child])
            .Sum(child => LimitOf(Names[child]));

    public long UsedAsideBelow(string name, Dictionary<string, long> used) =>
        Enumerable
            .Range(0, Names.Length)
            .Where(child => parents[child] == Place(name) && isSetAside[child])
            .Sum(child => UsedBelow(Names[child], used));

    private long SharedUse(int place, Dictionary<string, long> used) =>
        Names.Where(other => Reaches(other, place, throughSetAside: false)).Sum(other => used.GetValueOrDefault(other));

    private bool Reaches(string from, int to, bool throughSetAside)
    {
        for (int? at = Place(from); at is { } place; at = parents[place])
        {
            if (place == to)
            {
                return true;
            }
            if (IsFree(place) || (isSetAside[place] && parents[place] == to && !throughSetAside))
            {
                return false;
            }
        }
        return false;
    }

    private bool IsFree(int place) => limits[place].Kind is CreditLimitKind.Unlimited or CreditLimitKind.NoCheck;

    private int Place(string name) => Array.IndexOf(Names, name);

    private static CreditLimit Any(Random random) =>
        random.Next(12) switch
        {
            0 => CreditLimit.NoCredit,
            1 => CreditLimit.Unlimited,
            2 => CreditLimit.NoCheck,
            3 or 4 or 5 => CreditLimit.Inherit,
            _ => Euros(random.Next(1, 200)),
        };

    private static CreditLimit Euros(int minor) => CreditLimit.Limited(Money.OfMinor(minor, Currency.Eur));
}
