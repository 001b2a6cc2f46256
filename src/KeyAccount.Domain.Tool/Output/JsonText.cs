using System.Text.Encodings.Web;
using System.Text.Json;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>How JSON is written: LF, two spaces, letters of every script as they are.</summary>
internal static class JsonText
{
    /// <summary>For documents that people read too.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A document in a file of its own, with the end of its last line.</summary>
    public static void WriteFile(OutputFolder folder, string name, Action<Utf8JsonWriter> write)
    {
        using var stream = folder.Open(name);
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            write(json);
        }

        stream.Write("\n"u8);
    }

    /// <summary>For one object a line.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Ends the line of an object, so that another one can follow.</summary>
    /// <param name="json">What wrote the object to the stream.</param>
    /// <param name="stream">The stream.</param>
    public static void EndLine(this Utf8JsonWriter json, Stream stream)
    {
        json.Flush();
        json.Reset();
        stream.Write("\n"u8);
    }
}
