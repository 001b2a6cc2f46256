namespace KeyAccount.Domain.Rules.Verification;

/// <summary>The features that rules ask, by name, with what they ask. Two versions of a policy ask the same question by the same name.</summary>
internal sealed class Questions
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<AskedQuestion> all = [];

    public IReadOnlyList<AskedQuestion> All => all;

    public int PlaceOf(Feature feature) => places[feature.Name];

    /// <exception cref="ArgumentException">Another feature of that name has another scale.</exception>
    public AskedQuestion Ask(Feature feature)
    {
        if (!places.TryGetValue(feature.Name, out var place))
        {
            place = all.Count;
            places.Add(feature.Name, place);
            all.Add(new(feature));
        }

        return all[place].Feature.Scale.Canonical == feature.Scale.Canonical
            ? all[place]
            : throw new ArgumentException($"'{feature.Name}' is asked on two different scales.", nameof(feature));
    }
}
