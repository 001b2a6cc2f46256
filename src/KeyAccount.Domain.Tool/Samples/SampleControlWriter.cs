using CsvHelper;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Writes the five files about the lines of invented accounts and their use.</summary>
internal sealed class SampleControlWriter(OutputFolder folder, SamplePlan plan) : IDisposable
{
    private readonly CsvWriter lines = SampleWriter.Begin(folder, "lines.csv", LineColumns.Format);
    private readonly CsvWriter families = SampleWriter.Begin(folder, "families.csv", FamilyColumns.Format);
    private readonly CsvWriter documents = SampleWriter.Begin(folder, "documents.csv", DocumentColumns.Format);
    private readonly CsvWriter collections = SampleWriter.Begin(folder, "collections.csv", CollectionColumns.Format);
    private readonly CsvWriter orders = SampleWriter.Begin(folder, "orders.csv", OrderColumns.Format);

    /// <summary>Writes what concerns one account.</summary>
    public void Write(SampleAccount account, long openCents, long yearlyNetCents)
    {
        // A stream of its own, so that the other files stay as they were before there were lines.
        var random = SplitMix64.For(plan.Seed ^ 0x4C494E4553UL, (ulong)account.Index);
        foreach (var row in SampleLine.Of(account, yearlyNetCents, SplitMix64.For(random.NextBits(), 0)))
        {
            SampleWriter.WriteRow(lines, LineColumns.Format, row);
        }

        WriteFamily(account);
        foreach (var row in SampleDocument.Of(account, openCents, yearlyNetCents, SplitMix64.For(random.NextBits(), 1)))
        {
            SampleWriter.WriteRow(documents, DocumentColumns.Format, row);
        }

        foreach (var row in SampleCollection.Of(account))
        {
            SampleWriter.WriteRow(collections, CollectionColumns.Format, row);
        }

        foreach (var row in SampleDocument.Orders(account, yearlyNetCents, SplitMix64.For(random.NextBits(), 2)))
        {
            SampleWriter.WriteRow(orders, OrderColumns.Format, row);
        }
    }

    public void Dispose()
    {
        lines.Dispose();
        families.Dispose();
        documents.Dispose();
        collections.Dispose();
        orders.Dispose();
    }

    private void WriteFamily(SampleAccount account)
    {
        var story = SampleLine.StoryOf(account);
        if (story is not (LineStory.Shares or LineStory.SetAside))
        {
            return;
        }

        var head = account.Index - (int)story;
        if (SampleAccount.IsOwn(head))
        {
            return;
        }

        var row = new SampleRow();
        row.Set(FamilyColumns.Account, account.Id);
        row.Set(FamilyColumns.Parent, SampleAccount.IdOf(head));
        row.Set(FamilyColumns.Link, story == LineStory.Shares ? "shared" : "carve_out");
        SampleWriter.WriteRow(families, FamilyColumns.Format, row);
    }
}
