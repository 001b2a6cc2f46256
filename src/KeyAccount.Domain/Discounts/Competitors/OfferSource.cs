namespace KeyAccount.Domain.Discounts.Competitors;

/// <summary>Where the knowledge of a competitor's offer comes from. The value at zero is the safe one.</summary>
public enum OfferSource
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The client showed it.</summary>
    Client,

    /// <summary>It is public: a price list, a catalogue, a published award.</summary>
    Public,

    /// <summary>A tender that is not decided yet: never to be used.</summary>
    LiveTender,

    /// <summary>Somebody who works for the competitor: never to be used.</summary>
    CompetitorStaff,
}
