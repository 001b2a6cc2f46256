namespace KeyAccount.Domain.Tool.Samples;

/// <summary>How one invented account buys and pays, drawn before its invoices.</summary>
internal sealed class SampleAccount
{
    private static readonly (SampleCurrency, int)[] Currencies =
    [
        (SampleCurrency.Euro, 70),
        (SampleCurrency.Dollar, 18),
        (SampleCurrency.Yuan, 12),
    ];

    private static readonly (SampleRhythm, int)[] Rhythms =
    [
        (SampleRhythm.Steady, 50),
        (SampleRhythm.Irregular, 20),
        (SampleRhythm.Project, 10),
        (SampleRhythm.Lapsed, 12),
        (SampleRhythm.New, 8),
    ];

    /// <summary>The earliest and latest day of payment against the due date, from prompt to bad payers.</summary>
    private static readonly ((int Earliest, int Latest), int)[] Habits =
    [
        ((-20, 0), 35),
        ((-8, 5), 35),
        ((-2, 25), 20),
        ((10, 80), 10),
    ];

    private static readonly (int, int)[] Terms = [(14, 20), (30, 55), (60, 25)];

    public SampleAccount(int index, int rank, int accounts, ref SplitMix64 random)
    {
        Index = index;
        ManagersPerTerritory = Math.Max(3, accounts / 160);
        Rank = rank;
        Currency = random.Pick<SampleCurrency>(Currencies);
        Rhythm = random.Pick<SampleRhythm>(Rhythms);
        (EarliestPaid, LatestPaid) = random.Pick<(int, int)>(Habits);
        TermsDays = random.Pick<int>(Terms);
        DisputePercent = random.Between(0, LatestPaid > 20 ? 14 : 4);

        // A few clients are worth a hundred of the small ones: the size falls with the rank, and varies by half and double.
        var thousandth = (int)((long)rank * 1000 / accounts);
        TypicalCents = 40_000_000 / (thousandth + 40) / 100 * random.Between(50, 200);
    }

    public int Index { get; }

    /// <summary>How many key account managers share the accounts of each territory.</summary>
    public int ManagersPerTerritory { get; }

    /// <summary>0 for the largest account.</summary>
    public int Rank { get; }

    public SampleCurrency Currency { get; }

    public SampleRhythm Rhythm { get; }

    public int EarliestPaid { get; }

    public int LatestPaid { get; }

    public int TermsDays { get; }

    public int DisputePercent { get; }

    /// <summary>A typical invoice without tax, in cents.</summary>
    public int TypicalCents { get; }

    /// <summary>Whether it belongs to the seller's own group.</summary>
    public bool IsIntercompany => IsOwn(Index);

    public string Id => IdOf(Index);

    /// <summary>Whether the account of this index belongs to the seller's own group.</summary>
    public static bool IsOwn(int index) => index % 97 == 41;

    public static string IdOf(int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"C{index + 1:D6}");
}
