using System.Collections.Immutable;

namespace KeyAccount.Domain.Rules;

/// <summary>Yes or no; the code is 1 or 0.</summary>
public sealed class FlagScale : Scale<bool>
{
    private static readonly Label Yes = new("yes", "sí", "是");
    private static readonly Label No = new("no", "no", "否");

    private FlagScale()
        : base(null, isOrdered: false, 0, 1) { }

    /// <summary>The scale of all flags.</summary>
    public static FlagScale Instance { get; } = new();

    internal override ImmutableArray<long>? DeclaredCodes => [0, 1];

    internal override string Canonical => "flag";

    /// <inheritdoc/>
    public override long Encode(bool value) => value ? 1 : 0;

    /// <inheritdoc/>
    public override bool Decode(long code) => code != 0;

    /// <inheritdoc/>
    public override string Format(long code, Language language) => (code != 0 ? Yes : No).In(language);
}
