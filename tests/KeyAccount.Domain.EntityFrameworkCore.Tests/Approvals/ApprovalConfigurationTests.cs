using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Approvals;
using KeyAccount.Domain.EntityFrameworkCore.Decisions;
using KeyAccount.Domain.EntityFrameworkCore.Policies;
using KeyAccount.Domain.EntityFrameworkCore.Storage;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Decisions;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Approvals;

/// <summary>Hosts that configure their context otherwise.</summary>
public abstract class ApprovalConfigurationTests(TestDatabase database) : ApprovalTests(database)
{
    [Fact]
    public async Task Names_of_the_hosts_own_are_used_throughout()
    {
        await using var context = new RenamingContext(Database.Configured<RenamingContext>());
        await context.GetService<IRelationalDatabaseCreator>().CreateTablesAsync(Cancellation);
        StoredApprovals approvals = new(context);
        var content = Company.Content(500);

        await approvals.ApplyAsync(ApprovalCommand.Submit("r", "rita", content), Now, Authority, Cancellation);
        Assert.Single(await approvals.AskedOfAsync("mia", Now, Authority, Cancellation));
        var yes = ApprovalCommand.Approve("yes", "r", content.Fingerprint, "mia", "sales");
        Assert.True((await approvals.ApplyAsync(yes, Now, Authority, Cancellation)).IsCarriedOut);
        Assert.Empty(await approvals.DifferencesAsync(Cancellation));

        StoredDecisions decisions = new(context);
        await decisions.SaveAsync("d", Orders.Decide(45), "SO/1", Now, cancellation: Cancellation);
        Assert.True((await decisions.CheckAsync(cancellation: Cancellation)).IsSound);

        StoredPolicies<Domain.Rules.ObjectionPolicy<OrderFacts>> policies = new(context, Orders.Form, Orders.Verify);
        var adding = await policies.AddAsync(Orders.Document("1", 2024), "clerk", Now, Cancellation);
        Assert.Equal(SavingKind.Saved, adding.Kind);
        Assert.NotNull(await policies.InEffectAsync("order-check", new(2024, 6, 1), Cancellation));
    }

    [Fact]
    public void A_context_without_the_tables_is_refused_and_told_the_line_that_is_missing()
    {
        using var context = new BareContext(Database.Configured<BareContext>());
        foreach (
            var make in new Func<object>[]
            {
                () => new StoredApprovals(context),
                () => new StoredDecisions(context),
                () => new StoredPolicies<Domain.Rules.ObjectionPolicy<OrderFacts>>(context, Orders.Form, Orders.Verify),
            }
        )
        {
            var refused = Assert.Throws<InvalidOperationException>(make);
            Assert.Contains("UseKeyAccountModel", refused.Message, StringComparison.Ordinal);
        }
    }
}
