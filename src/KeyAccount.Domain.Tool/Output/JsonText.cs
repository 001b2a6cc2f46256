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

    /// <summary>For one object a line.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
