using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Credit.Monitoring;

/// <summary>How a signal about a subject stands when somebody looks.</summary>
/// <param name="Subject">Whom or what it is about, such as an account or a line: an identifier.</param>
/// <param name="Code">The stable code of the signal, such as that of a watch rule: an identifier.</param>
/// <param name="Raises">Whether it holds; unknown neither raises nor clears.</param>
/// <param name="Clears">
/// Whether it is safely over, such as a use well below the threshold. Between <paramref name="Raises"/> and this an open alert stays open.
/// </param>
public sealed record AlertSignal(string Subject, string Code, Truth Raises, Truth Clears)
{
    /// <summary>A signal that is over as soon as it no longer holds.</summary>
    public static AlertSignal Of(string subject, string code, Truth raises) =>
        new(Identifier.Check(subject), Identifier.Check(code), raises, (Truth)(-(sbyte)raises));
}
