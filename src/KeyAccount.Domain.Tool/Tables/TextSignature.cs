namespace KeyAccount.Domain.Tool.Tables;

/// <summary>Recognises, by its first bytes, a file that is no UTF-8 text, so that the message can name what it is.</summary>
internal static class TextSignature
{
    /// <summary>Why the file is refused, or null when its beginning may be UTF-8 text. A UTF-8 byte order mark is accepted.</summary>
    public static UnreadablePlace? Refuse(ReadOnlySpan<byte> beginning) =>
        beginning switch
        {
            [] or [0xEF, 0xBB, 0xBF] => new(1, "the file is empty"),
            [0xFF, 0xFE, 0x00, 0x00, ..] or [0x00, 0x00, 0xFE, 0xFF, ..] => NotUtf8("UTF-32"),
            [0xFF, 0xFE, ..] => NotUtf8("UTF-16 (little endian)"),
            [0xFE, 0xFF, ..] => NotUtf8("UTF-16 (big endian)"),
            [(byte)'P', (byte)'K', 0x03, 0x04, ..] => new(
                1,
                "the file is a zip archive or an Excel workbook; export the sheet as CSV (UTF-8)"
            ),
            [0x1F, 0x8B, ..] => new(1, "the file is compressed (gzip); unpack it first"),
            [_, 0x00, _, 0x00, ..] => NotUtf8("UTF-16 (little endian)"),
            [0x00, _, 0x00, _, ..] => NotUtf8("UTF-16 (big endian)"),
            _ => null,
        };

    private static UnreadablePlace NotUtf8(string found) => new(1, $"the file is encoded in {found}; save it as UTF-8");
}
