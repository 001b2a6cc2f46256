using System.Text.Json;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes what became of the rows of the files that were read.</summary>
internal static class FilesJson
{
    public static void WriteFiles(this Utf8JsonWriter json, IReadOnlyList<FileTally> files)
    {
        json.WriteNumber("rejected_rows", files.Sum(file => file.Rejected));
        json.WriteStartArray("files");
        foreach (var file in files)
        {
            json.WriteStartObject();
            json.WriteString("file", Path.GetFileName(file.File));
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("kept", file.Kept);
            json.WriteNumber("left_out_by_where", file.FilteredOut);
            json.WriteNumber("rejected", file.Rejected);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
