using CsvHelper;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Samples;

/// <summary>Writes the four files of what finance knows about invented accounts.</summary>
internal sealed class SampleCreditWriter(OutputFolder folder) : IDisposable
{
    private readonly CsvWriter debtors = SampleWriter.Begin(folder, "credit.csv", DebtorColumns.Format);
    private readonly CsvWriter events = SampleWriter.Begin(folder, "credit-events.csv", CreditEventColumns.Format);
    private readonly CsvWriter statements = SampleWriter.Begin(folder, "statements.csv", StatementColumns.Format);
    private readonly CsvWriter securities = SampleWriter.Begin(folder, "securities.csv", SecurityColumns.Format);

    /// <summary>Writes what is known of one account.</summary>
    public void Write(SampleAccount account, SampleRow profile, long yearlyNetCents, SplitMix64 random)
    {
        var debtor = SampleDebtor.Of(account, profile, yearlyNetCents, SplitMix64.For(random.NextBits(), 0));
        SampleWriter.WriteRow(debtors, DebtorColumns.Format, debtor);
        foreach (var row in SampleEvents.Of(account, SplitMix64.For(random.NextBits(), 1)))
        {
            SampleWriter.WriteRow(events, CreditEventColumns.Format, row);
        }

        foreach (var row in SampleStatement.Of(account, debtor, yearlyNetCents, SplitMix64.For(random.NextBits(), 2)))
        {
            SampleWriter.WriteRow(statements, StatementColumns.Format, row);
        }

        foreach (var row in SampleSecurity.Of(account, yearlyNetCents, SplitMix64.For(random.NextBits(), 3)))
        {
            SampleWriter.WriteRow(securities, SecurityColumns.Format, row);
        }
    }

    public void Dispose()
    {
        debtors.Dispose();
        events.Dispose();
        statements.Dispose();
        securities.Dispose();
    }
}
