using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Documents;
using NodaTime;

namespace KeyAccount.Domain.EntityFrameworkCore.Policies;

/// <summary>A version on the list of what is kept.</summary>
/// <param name="Identity">Id, version and who signed it.</param>
/// <param name="Effective">The days on which it is in effect.</param>
/// <param name="Fingerprint">That of its document.</param>
/// <param name="At">When it was kept, by the clock of the host.</param>
/// <param name="Person">Who put it there.</param>
/// <param name="Document">The document.</param>
public sealed record KeptVersion(
    PolicyIdentity Identity,
    PolicyPeriod Effective,
    string Fingerprint,
    Instant At,
    string Person,
    string Document
) : IPolicyVersion;
