namespace KeyAccount.Domain.Accounts;

/// <summary>What an RFM analysis looks at: how recently, how often and for how much an account bought.</summary>
/// <remarks>The default value is no account that bought nothing today.</remarks>
/// <param name="Account">The account.</param>
/// <param name="RecencyDays">Days since the last sale; fewer is better.</param>
/// <param name="Frequency">Purchases, in one unit for the whole book; the library counts distinct days of sale.</param>
/// <param name="Monetary">The sum bought, not the mean, in minor units of one currency.</param>
public readonly record struct RfmInput(string Account, int RecencyDays, int Frequency, long Monetary);
