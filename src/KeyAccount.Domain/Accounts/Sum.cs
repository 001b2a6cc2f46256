namespace KeyAccount.Domain.Accounts;

/// <summary>A sum of minor units that becomes unknown with its first unknown part. The default is a known zero.</summary>
internal struct Sum
{
    private bool hasUnknown;

    public Int128 Minor { get; private set; }

    public readonly bool IsKnown => !hasUnknown;

    public void Add(Int128 minor, bool isKnown)
    {
        hasUnknown |= !isKnown;
        if (isKnown)
        {
            Minor += minor;
        }
    }
}
