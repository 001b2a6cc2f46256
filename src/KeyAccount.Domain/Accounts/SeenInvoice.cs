namespace KeyAccount.Domain.Accounts;

/// <summary>A booked invoice as seen on the day of a photograph, in the photograph's currency.</summary>
internal readonly struct SeenInvoice
{
    public required int Issued { get; init; }

    public required int Due { get; init; }

    /// <summary>The day of settlement, <see cref="DayNumber.Never"/> when open, <see cref="DayNumber.Unknown"/> when not known.</summary>
    public required int Settled { get; init; }

    /// <summary>The day of the part payment, or <see cref="DayNumber.Never"/> when none is seen.</summary>
    public required int PaidOn { get; init; }

    /// <summary>The sign of the amount as invoiced, which conversion may round to zero.</summary>
    public required sbyte Sign { get; init; }

    public required bool? Disputed { get; init; }

    /// <summary>The day the dispute was opened, or <see cref="DayNumber.Never"/> when none is seen or its day is not known.</summary>
    public required int DisputedOn { get; init; }

    /// <summary>The day the dispute was closed, or <see cref="DayNumber.Never"/> when no closing is seen.</summary>
    public required int DisputeClosedOn { get; init; }

    /// <summary>False when there is no exchange rate: the three amounts are then meaningless.</summary>
    public required bool IsConverted { get; init; }

    public required long Gross { get; init; }

    public required long Net { get; init; }

    public required long Paid { get; init; }

    public required long Quantity { get; init; }

    public bool IsCreditNote => Sign < 0;

    public bool IsSale => Sign > 0;
}
