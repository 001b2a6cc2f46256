namespace KeyAccount.Domain.Testing.Credit;

/// <summary>Something that must be refused, and what is wrong with it.</summary>
/// <param name="Flaw">What is wrong.</param>
/// <param name="Make">Tries to make it, and throws.</param>
public sealed record Refused(string Flaw, Func<object> Make)
{
    /// <summary>What is wrong.</summary>
    public override string ToString() => Flaw;
}
