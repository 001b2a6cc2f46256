using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Intake;

namespace KeyAccount.Domain.Tool.Control;

/// <summary>Checks orders in their turn: what passes takes its room before the next one is looked at.</summary>
internal sealed class OrderChecker(CreditUse use, SeenInput input, CreditCheckPolicy policy)
{
    private static readonly ExposureTerms Terms = ExposureTerms.Shipped;

    /// <summary>The order with its check.</summary>
    public CheckedOrder Check(OrderRow order)
    {
        var account = use.Find(order.Account)!;
        var held = account.Chain is { } chain ? use.Levels.Tightest(chain) : null;
        var check = policy.Check(Facts(order, account, held));
        if (check.Passes && account.Chain is { } taken && check.Increment is { IsPositive: true } increment)
        {
            use.Levels.Add(taken, increment);
        }

        return new CheckedOrder(order, account.Name, check, held, check.Passes ? [] : check.Ways());
    }

    private CreditCheckFacts Facts(OrderRow order, AccountUse account, HeldLevel? held)
    {
        var behaviour = account.Evaluation?.Behaviour;
        var agreed = account.Facts?.ContractualDays;
        return new CreditCheckFacts
        {
            Account = order.Account,
            Group = account.Row?.Group ?? CreditCheckFacts.NoGroup,
            RiskGroup = account.Row?.RiskGroup ?? CreditCheckFacts.NoGroup,
            AsOf = use.AsOf,
            Checkpoint = order.Checkpoint,
            Currency = use.Currency,
            Increment = order.Amount - order.Prepaid - Followed(order),
            GoodsToLeave = order.Checkpoint == Checkpoint.Delivery ? order.Amount - order.Prepaid : Money.Zero(use.Currency),
            DocumentValue = order.Amount,
            AvailableOn = order.AvailableOn ?? use.AsOf,
            HorizonEnd = Terms.Horizon.LastDay(use.AsOf),
            // An order that asks for no days of its own has those agreed.
            TermDays = order.TermDays ?? agreed ?? 0,
            AgreedTermDays = order.TermDays is null ? agreed ?? 0 : agreed,
            Exposure = held is null ? account.Exposure : held.Used,
            Line = LineOf(held),
            LineValidUntil =
                account.ExpiresOn is { } end ? end.PlusDays(-1)
                : account.Chain?.Effective is null ? null
                : CreditCheckFacts.Forever,
            CoverValidUntil = account.CoverExpiresOn is { } cover ? cover.PlusDays(-1) : CreditCheckFacts.Forever,
            State = StateOf(account.Chain),
            Hold = ForcedHold.None,
            KnockOut = account.Evaluation?.KnockOuts.Outcome,
            Overdue = account.Overdue,
            Open = account.Open,
            DunningLevel = account.Collections?.DunningLevel ?? 0,
            DaysLateTrend = behaviour?.Raw.Trend,
            OrderedThisMonth = account.Reading.Facts.OrdersThisMonth + order.Amount,
            OrderedPerMonth = account.Reading.Facts.OrdersOfAverageMonth,
            MonthsTrading = account.Facts?.MonthsTrading,
        };
    }

    /// <summary>What the document counts that the order takes from.</summary>
    private Money Followed(OrderRow order)
    {
        if (order.Follows is not { } number)
        {
            return Money.Zero(use.Currency);
        }

        var document = use.Records.Documents[order.Account].Single(document => document.Number == number);
        return new AccountDebts(order.Account, [], [document], input.Terms).On(use.AsOf, Terms).Total
            ?? Money.Zero(use.Currency);
    }

    private static CheckedLine? LineOf(HeldLevel? held) =>
        held is null
            ? null
            : held.Figure.Kind switch
            {
                CreditLimitKind.NoCredit => CheckedLine.NoCredit.BoundBy(held.Name),
                CreditLimitKind.Inherit => null,
                CreditLimitKind.Limited => CheckedLine.Of(held.Limit!.Value).BoundBy(held.Name),
                CreditLimitKind.Unlimited => CheckedLine.Unlimited.BoundBy(held.Name),
                CreditLimitKind.NoCheck => CheckedLine.NoCheck.BoundBy(held.Name),
            };

    private static LineState StateOf(LineChain? chain) =>
        chain?.Status switch
        {
            CreditLineStatus.Stopped => LineState.Stop,
            CreditLineStatus.Suspended => LineState.Hold,
            null
            or CreditLineStatus.Active
            or CreditLineStatus.InGrace
            or CreditLineStatus.NotGranted
            or CreditLineStatus.Expired => LineState.Ok,
        };
}
