using System.Text.Json;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Why a command gives no result.</summary>
internal interface IRefusal
{
    /// <summary>For people: a line for each problem.</summary>
    void Write(TextWriter text);

    /// <summary>For machines: one document.</summary>
    void Write(Utf8JsonWriter json);
}
