namespace KeyAccount.Domain.Tool.Tables;

/// <summary>What became of the rows of one file.</summary>
internal sealed class FileTally(string file)
{
    public string File => file;

    /// <summary>Data rows met: kept, left out by the filter, or rejected.</summary>
    public long Rows { get; set; }

    /// <summary>Rows that the mapping's <c>where</c> left out.</summary>
    public long FilteredOut { get; set; }

    /// <summary>Rows with at least one problem.</summary>
    public long Rejected { get; set; }

    public long Kept => Rows - FilteredOut - Rejected;
}
