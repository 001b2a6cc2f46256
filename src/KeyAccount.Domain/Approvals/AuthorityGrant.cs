namespace KeyAccount.Domain.Approvals;

/// <summary>How far a rank of a column goes in one dimension.</summary>
/// <param name="Column">The column, such as sales or finance.</param>
/// <param name="Rank">The rank, by the company's own name.</param>
/// <param name="Dimension">The name of the dimension.</param>
/// <param name="Limit">How far.</param>
public sealed record AuthorityGrant(string Column, string Rank, string Dimension, AuthorityLimit Limit);
