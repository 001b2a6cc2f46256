namespace KeyAccount.Domain.Discounts.Ways;

/// <summary>What can be changed about a deal so that it needs less authority.</summary>
public enum DiscountStepKind
{
    /// <summary>One line is charged more, at most its list price.</summary>
    RaiseLine,

    /// <summary>All lines are charged more, in proportion to what their discounts took off, at most list prices.</summary>
    RaiseAllLines,

    /// <summary>Less is given on the order; each line gets back its share.</summary>
    LowerHeader,

    /// <summary>Fewer goods come without charge, in proportion over the lines that have some.</summary>
    FewerFreeGoods,

    /// <summary>The payment term is shortened, at most to the standard one. What it costs in interest is left as it was.</summary>
    ShortenTerm,
}
