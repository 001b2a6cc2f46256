using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Report;

/// <summary>The table of what became of the rows of each file.</summary>
internal static class FilesTable
{
    public static void Write(Html html, ReportText text, string caption, IEnumerable<FileTally> files) =>
        new ReportTable(
            "files-t",
            caption,
            [
                text[ReportPhrase.File],
                text[ReportPhrase.Rows],
                text[ReportPhrase.Kept],
                text[ReportPhrase.LeftOut],
                text[ReportPhrase.Rejected],
            ],
            [1, 2, 3, 4]
        ).Write(
            html,
            files.Select(file =>
                (string[])
                    [
                        Path.GetFileName(file.File),
                        text.Number(file.Rows),
                        text.Number(file.Kept),
                        text.Number(file.FilteredOut),
                        text.Number(file.Rejected),
                    ]
            )
        );
}
