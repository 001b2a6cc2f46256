using System.Globalization;
using System.Text;

namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Refuses to write what could not be read again.</summary>
internal static class DocumentLimits
{
    public static string Checked(DocumentValue document) => Checked(document, DocumentPrinter.Print);

    /// <summary>The same on one line, without a line end.</summary>
    public static string CheckedLine(DocumentValue document) => Checked(document, DocumentPrinter.Flat);

    private static string Checked(DocumentValue document, Func<DocumentValue, string> print)
    {
        if (DepthOf(document) is var depth && depth > DocumentParser.MaximumDepth)
        {
            throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"TooDeep: the document would have {depth} levels of objects and lists; at most {DocumentParser.MaximumDepth} are read."
                ),
                nameof(document)
            );
        }

        var text = print(document);
        return Encoding.UTF8.GetByteCount(text) is var bytes && bytes <= DocumentParser.MaximumBytes
            ? text
            : throw new ArgumentException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"TooLarge: the document would have {bytes} bytes; at most {DocumentParser.MaximumBytes} are read."
                ),
                nameof(document)
            );
    }

    private static int DepthOf(DocumentValue value) =>
        value.Kind < DocumentKind.List
            ? 0
            : 1 + value.Items.Concat(value.Members.Select(member => member.Value)).Select(DepthOf).DefaultIfEmpty().Max();
}
