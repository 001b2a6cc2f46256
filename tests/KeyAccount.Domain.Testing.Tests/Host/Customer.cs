using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Samples;
using NodaTime;

namespace KeyAccount.Domain.Testing.Tests.Host;

/// <summary>A host's own record: what the policies of these tests look at.</summary>
public sealed record Customer
{
    public Money? Revenue { get; init; }

    public Share? Margin { get; init; }

    public long? Orders { get; init; }

    public decimal? DaysLate { get; init; }

    public LocalDate? Since { get; init; }

    public Grade? Risk { get; init; }

    public Sector? Sector { get; init; }

    public Signs? Signs { get; init; }

    public bool? Insured { get; init; }

    /// <summary>No rule asks for it.</summary>
    public long? ShoeSize { get; init; }
}
