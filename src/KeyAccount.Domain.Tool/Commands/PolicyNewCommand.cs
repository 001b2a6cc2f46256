using System.CommandLine;
using System.Text;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tool.Intake;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Policies;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary><c>keyaccount policy new</c>: writes the shipped policies as documents to edit and sign.</summary>
internal static class PolicyNewCommand
{
    private static readonly LocalDate UsualStart = new(2000, 1, 1);

    public static Command Create(Terminal terminal)
    {
        var outOption = CommonOptions.Out("The folder for the policies and their schemas; made if it does not exist.");
        var sales = new Option<string?>("--sales")
        {
            HelpName = "AMOUNT",
            Description =
                "Your net sales of 12 months in the currency of --currency; the unit of the credit policy is 0.1 % of it.",
        };
        var from = new Option<string?>("--from")
        {
            HelpName = "DATE",
            Description = $"The day from which they are in effect [default: {DateText.Iso(UsualStart)}].",
        };
        var margins = new MarginOptions("30", "0, or lower when the median leaves no room");
        var book = new BookOptions(isRequired: false);
        var command = new Command(
            "new",
            "Writes the shipped policies as documents: kinds, importance, tiers, credit, credit checks, lines in use, authority, discounts, expense control, claims, indicators and reduction, with a schema for your editor beside each. The unit of credit comes from --sales or from --invoices."
        )
        {
            outOption,
            sales,
            from,
        };
        margins.AddTo(command);
        book.AddTo(command);
        return command.Answers(
            terminal,
            (parsed, asJson, cancelled) =>
            {
                var folder = parsed.GetRequiredValue(outOption);
                OutputFolder.Check(folder, OutputSet.Policies);
                var amount = (parsed.GetValue(sales), book.IsGiven(parsed)) switch
                {
                    ({ } text, false) => Stated(text, book.Currency(parsed)),
                    (null, true) => OfBook(terminal, book.Request(parsed), cancelled),
                    _ => throw new UsageException(
                        "state either --sales AMOUNT with --currency ISO, or --invoices FILE.csv: the unit of the credit policy is 0.1 % of the sales of 12 months"
                    ),
                };
                var policy =
                    BookCredit.Shipped(amount)
                    ?? throw new UsageException(
                        $"0.1 % of sales of {amount?.ToString() ?? "an unknown amount"} gives no unit for a credit policy; state the sales with --sales"
                    );
                var ladder = MarginOptions.Ladder(
                    policy.Terms.Unit.Amount,
                    margins.Median(parsed) ?? Percentage.Percent(30),
                    margins.Variable(parsed)
                );
                Write(folder, policy, ladder, PolicyPeriod.StartingOn(parsed.GetDay(from) ?? UsualStart));
                Say(terminal, folder, policy.Terms.Unit, amount!.Value, asJson);
                return ExitCode.Success;
            }
        );
    }

    private static Money? Stated(string text, Currency? currency)
    {
        var known = currency ?? throw new UsageException("--sales needs --currency, for example --currency EUR");
        return AmountText.TryRead(Encoding.UTF8.GetBytes(text), known, out var amount, out var problem)
            ? amount
            : throw new UsageException($"--sales: {problem}");
    }

    private static Money? OfBook(Terminal terminal, BookRequest request, CancellationToken cancelled)
    {
        var gate = new RowGate(rejectedRows: null);
        var input = Progress.During(terminal, progress => BookIntake.Read(request, gate, progress, cancelled));
        return input.Book.SeenOn(input.AsOf, input.Terms).Figures.LastTwelveMonths;
    }

    private static void Write(string folder, CreditPolicy credit, AuthorityLadder ladder, PolicyPeriod effective)
    {
        using var output = OutputFolder.Begin(folder, OutputSet.Policies);
        Put(PolicyKind.Kinds.FileName, PolicyKind.Kinds.Write(KindPolicy.Shipped, effective).Text);
        Put(PolicyKind.Importance.FileName, PolicyKind.Importance.Write(ImportancePolicy.Shipped, effective).Text);
        Put(PolicyKind.Tiers.FileName, PolicyKind.Tiers.Write(TierPolicy.Shipped, effective).Text);
        Put(PolicyKind.Credit.FileName, PolicyKind.Credit.Write(credit, effective).Text);
        Put(
            PolicyKind.Checks.FileName,
            PolicyKind
                .Checks.Write(
                    CreditCheckPolicy.Shipped(new CreditCheckTerms { Unit = credit.Terms.Unit }),
                    effective,
                    credit.Terms.Currency
                )
                .Text
        );
        Put(PolicyKind.Watch.FileName, PolicyKind.Watch.Write(WatchPolicy.Shipped, effective).Text);
        var discounts = PolicyKind.DiscountsOver(ladder);
        Put(PolicyKind.Ladder.FileName, PolicyKind.Ladder.Write(ladder, effective).Text);
        Put(discounts.FileName, discounts.Write(DiscountPolicy.Shipped(ladder), effective).Text);
        var currency = credit.Terms.Currency;
        Put(
            PolicyKind.Control.FileName,
            PolicyKind.Control.Write(ExpenseControlPolicy.Shipped(currency), effective, currency).Text
        );
        Put(PolicyKind.Claims.FileName, PolicyKind.Claims.Write(ClaimPolicy.Shipped(currency), effective, currency).Text);
        Put(PolicyKind.Indicators.FileName, PolicyKind.Indicators.Write(IndicatorPolicy.Shipped, effective).Text);
        Put(PolicyKind.Reduction.FileName, PolicyKind.Reduction.Write(ReductionPolicy.Shipped, effective).Text);
        foreach (var kind in PolicyKind.All.Select(kind => kind.Equals(discounts) ? discounts : kind))
        {
            Put(kind.SchemaName, kind.Schema(credit.Terms.Currency));
        }

        output.Commit();

        void Put(string name, string text)
        {
            using var file = output.Open(name);
            file.Write(Encoding.UTF8.GetBytes(text));
        }
    }

    private static void Say(Terminal terminal, string folder, PolicyUnit unit, Money sales, bool asJson)
    {
        if (asJson)
        {
            terminal.WriteJson(json =>
            {
                json.WriteStartObject();
                json.WriteString("format", "keyaccount.policies/1");
                json.WriteString("unit", unit.ToString());
                json.WriteString("net_sales", sales.ToString());
                json.WriteStartArray("files");
                foreach (var name in OutputSet.Policies.Names)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            });
            return;
        }

        var text = terminal.Output;
        text.WriteLine($"Written to {folder}:");
        foreach (var kind in PolicyKind.All)
        {
            text.WriteLine($"  {kind.FileName}: {kind.Title}");
        }

        text.WriteLine($"The unit of credit is {unit}: 0.1 % of net sales of {sales}, to one significant digit.");
        text.WriteLine(
            "These are the shipped starting values: nobody has signed them, and they are not calibrated to your losses."
        );
        text.WriteLine(
            "To make one yours, change a number, delete the line with \"fingerprint\", and write a \"version\" and who signs it as \"owner\"."
        );
        text.WriteLine($"The files *{PolicyKind.SchemaEnding} let an editor complete and check what you write.");
        text.WriteLine("Then:");
        text.WriteLine($"  keyaccount policy verify {ExplainCommand.Shell(folder)}");
        text.WriteLine($"  keyaccount review --invoices FILE.csv --policy {ExplainCommand.Shell(folder)} --out DIR");
    }
}
