using KeyAccount.Domain.Quantities;

namespace KeyAccount.Domain.Reservations;

/// <summary>What an entry changed on one line.</summary>
/// <param name="Line">The name of the line.</param>
/// <param name="Posted">The change of what is posted, signed.</param>
/// <param name="Held">
/// The change of what is held and not resolved, signed. A reservation stops counting when it expires; only when somebody
/// resolves it or writes its expiry down does it leave this sum.
/// </param>
/// <param name="After">The figures just after the entry, with the excess that it left behind.</param>
public sealed record LineMove(string Line, Money Posted, Money Held, Headroom After);
