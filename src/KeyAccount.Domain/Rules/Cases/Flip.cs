namespace KeyAccount.Domain.Rules.Cases;

/// <summary>Two answers between which a comparison changes.</summary>
internal readonly record struct Flip(long? One, long? Other)
{
    public Flip Turned => new(Other, One);
}
