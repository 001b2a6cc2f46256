namespace KeyAccount.Domain.Rules;

/// <summary>The widest circle that may read a finding. Each circle also reads what the wider ones may read.</summary>
/// <remarks>The default is <see cref="Finance"/>, the narrowest circle.</remarks>
public enum Audience : byte
{
    /// <summary>Finance only: screening hits, insurers' and agencies' data.</summary>
    Finance = 0,

    /// <summary>Finance and sales.</summary>
    Sales = 1,

    /// <summary>Everybody, the client included.</summary>
    Client = 2,
}
