using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;

/// <summary>An entity of the host.</summary>
public sealed class HostOrder
{
    public int Id { get; set; }

    public string Number { get; set; } = "";

    public Share Discount { get; set; }

    public Percentage? Margin { get; set; }

    public Currency Currency { get; set; } = Currency.Eur;
}
