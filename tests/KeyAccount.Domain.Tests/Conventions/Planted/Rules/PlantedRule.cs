using KeyAccount.Domain.Tests.Conventions.Planted.Accounts;

namespace KeyAccount.Domain.Tests.Conventions.Planted.Rules;

/// <summary>Breaks the folder rule inside a lambda only.</summary>
public sealed class PlantedRule
{
    public Func<string> Statement { get; } = () => new PlantedAccount("A-1").ToString();
}
