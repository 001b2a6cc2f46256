namespace KeyAccount.Domain.Rules;

/// <summary>
/// How the answers of one kind of scale become codes. A structure for each kind, because a call through a structure is settled when
/// the program is compiled, and a call through a class only when it happens.
/// </summary>
internal interface IAnswerCoder<TValue>
    where TValue : struct
{
    /// <inheritdoc cref="Scale{TValue}.TryEncode"/>
    static abstract bool TryEncode(Scale<TValue> scale, in TValue? answer, out long code);
}
