using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Expenses.Claims.Books;

/// <summary>Money that somebody got before spending it.</summary>
public sealed record Advance
{
    /// <summary>The id of the command that paid it.</summary>
    public required string Id { get; init; }

    /// <summary>Who got it.</summary>
    public required string Person { get; init; }

    /// <summary>How much.</summary>
    public required Money Amount { get; init; }

    /// <summary>What was set off against claims.</summary>
    public required Money Settled { get; init; }

    /// <summary>What was given back.</summary>
    public required Money Returned { get; init; }

    /// <summary>What is still to be accounted for; never below zero.</summary>
    public Money Outstanding => Amount - Settled - Returned;
}
