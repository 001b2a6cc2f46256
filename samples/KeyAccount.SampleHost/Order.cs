namespace KeyAccount.SampleHost;

/// <summary>An order of the host.</summary>
public sealed class Order
{
    public required string Number { get; init; }

    /// <summary>The quote that it follows from.</summary>
    public required string Quote { get; init; }

    /// <summary>The approval on which it rests; null when none was needed.</summary>
    public string? Approval { get; init; }
}
