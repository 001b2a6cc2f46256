using System.Security.Cryptography;
using System.Text;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The head that every page has, and the resources that pages are made of.</summary>
/// <remarks>
/// A content security policy lets a page run and look only as written here: nothing is loaded, and no script or style other than those
/// whose hashes it names.
/// </remarks>
internal static class PageFrame
{
    /// <summary>Writes a page as UTF-8 without a mark, its lines ending in LF; the stream stays open.</summary>
    public static void Write(Stream stream, Action<StreamWriter> write)
    {
        using var page = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
        {
            NewLine = "\n",
        };
        write(page);
    }

    /// <summary>Everything up to the body.</summary>
    /// <param name="html">The page.</param>
    /// <param name="language">Its language.</param>
    /// <param name="title">Its title.</param>
    /// <param name="style">Its style.</param>
    /// <param name="script">The only script that may run; null for none.</param>
    public static void WriteHead(Html html, Language language, string title, string style, string? script)
    {
        var scripts = script is null ? "'none'" : $"'{Hash(script)}'";
        html.Raw("<!DOCTYPE html>\n")
            .Raw($"<html lang=\"{CommonOptions.CodeOf(language)}\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw(
                $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{Hash(style)}'; script-src {scripts}; base-uri 'none'; form-action 'none'\">\n"
            )
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Raw("<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Put("title", title)
            .Raw("\n<style>")
            .Raw(style)
            .Raw("</style>\n</head>\n");
    }

    /// <summary>A text that is built into the command, its lines ending in LF.</summary>
    public static string Resource(string name)
    {
        using var stream =
            typeof(PageFrame).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    private static string Hash(string text) =>
        $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
