using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Discounts.Stacking;

/// <summary>The price that a discount is reckoned on.</summary>
public sealed record DiscountBase
{
    private DiscountBase(string word, string? discount) => (Word, Discount) = (word, discount);

    /// <summary>The price as all before has left it: discounts cascade.</summary>
    public static DiscountBase Running { get; } = new("running", null);

    /// <summary>The list price: discounts on it add up, to 100 % at most.</summary>
    public static DiscountBase List { get; } = new("list", null);

    /// <summary>The discount whose price it is; null for the other two.</summary>
    public string? Discount { get; }

    internal string Word { get; }

    internal bool IsRunning => Word == Running.Word;

    /// <summary>The price as the discount of an id has left it; discounts on it add up, to 100 % of it at most.</summary>
    /// <exception cref="ArgumentException">The id is no identifier.</exception>
    public static DiscountBase After(string discount) => new("after", Identifier.Check(discount));

    /// <summary><c>running</c>, <c>list</c>, or <c>after</c> with the id.</summary>
    public override string ToString() => Discount is null ? Word : $"{Word} {Discount}";
}
