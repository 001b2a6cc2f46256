using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Samples;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Tests.Samples;

/// <summary>The sample that a demo writes, reviewed for finance.</summary>
public sealed class ReviewedSample : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public ReviewedSample()
    {
        var terminal = new Terminal(TextWriter.Null, TextWriter.Null, IsInteractive: false);
        SampleCommand.Write(
            terminal,
            new SamplePlan(SamplePlan.UsualAccounts, SamplePlan.UsualAccounts * SamplePlan.UsualInvoicesPerAccount, 1),
            folder.At("sample"),
            CancellationToken.None
        );
        BookRequest request = new()
        {
            Invoices = Sampled("invoices"),
            Accounts = Sampled("accounts"),
            Credit = Sampled("credit"),
            CreditEvents = Sampled("credit-events"),
            Statements = Sampled("statements"),
            Securities = Sampled("securities"),
            Rates = Sampled("rates"),
            AsOf = SamplePlan.AsOf,
            Currency = Currency.Eur,
            Reader = Audience.Finance,
        };
        var gate = new RowGate(rejectedRows: null);
        Result = Progress.During(
            terminal,
            progress =>
                ReviewCommand.ReviewOf(
                    BookIntake.Read(request, gate, progress, CancellationToken.None),
                    request,
                    gate,
                    ChosenPolicies.Shipped
                )
        );
    }

    internal ReviewResult Result { get; }

    public void Dispose() => folder.Dispose();

    private string Sampled(string name) => folder.At("sample", $"{name}.csv");
}
