using System.Text;
using System.Text.Json;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Where a command speaks: results to the output, everything else to the error stream.</summary>
/// <param name="Output">Results: text for people, or one JSON document with <c>--json</c>.</param>
/// <param name="Error">Problems, notes and progress.</param>
/// <param name="IsInteractive">Whether the error stream is a terminal, so that progress may be drawn on it.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool IsInteractive)
{
    /// <summary>Writes one JSON document to the output.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, JsonText.Indented))
        {
            write(json);
        }

        Output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
