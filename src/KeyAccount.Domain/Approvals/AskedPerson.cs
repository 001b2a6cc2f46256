namespace KeyAccount.Domain.Approvals;

/// <summary>Somebody who is asked to sign.</summary>
/// <param name="Step">The place of the step in the route, from 0.</param>
/// <param name="Person">Who.</param>
/// <param name="OnBehalfOf">Whose authority it would be: the person's own, or that of a delegator.</param>
/// <param name="Rank">The rank of that authority.</param>
public sealed record AskedPerson(int Step, string Person, string OnBehalfOf, string Rank);
