namespace KeyAccount.Domain.Credit.Checks;

/// <summary>Where on its way a document is checked. Each checkpoint can have grace days of its own.</summary>
public enum Checkpoint : byte
{
    /// <summary>An order is taken or changed; no goods leave.</summary>
    Order = 0,

    /// <summary>An order is released to be picked, made or bought.</summary>
    Release = 1,

    /// <summary>Goods are about to leave.</summary>
    Delivery = 2,

    /// <summary>Goods that left are invoiced; nothing can be kept back any more.</summary>
    Invoice = 3,
}
