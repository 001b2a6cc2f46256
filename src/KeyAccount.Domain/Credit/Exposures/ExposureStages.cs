namespace KeyAccount.Domain.Credit.Exposures;

internal static class ExposureStages
{
    /// <summary>Whether it lowers what is owed.</summary>
    public static bool IsCredit(this ExposureStage stage) =>
        stage switch
        {
            ExposureStage.Ordered => false,
            ExposureStage.InProduction => false,
            ExposureStage.Delivered => false,
            ExposureStage.Billed => false,
            ExposureStage.Receivable => false,
            ExposureStage.AcceptedBill => false,
            ExposureStage.Retention => false,
            ExposureStage.FactoredWithRecourse => false,
            ExposureStage.OtherReceivable => false,
            ExposureStage.Prepayment => true,
            ExposureStage.UnappliedCash => true,
            ExposureStage.CreditNote => true,
            ExposureStage.Returned => true,
            ExposureStage.Payable => true,
        };

    /// <summary>Whether nothing left the house yet, so that it can be closed and is held rather than posted.</summary>
    public static bool IsPending(this ExposureStage stage) => stage is ExposureStage.Ordered or ExposureStage.InProduction;

    /// <summary>Whether it is money that fell due, or will.</summary>
    public static bool IsClaim(this ExposureStage stage) =>
        stage
            is ExposureStage.Receivable
                or ExposureStage.AcceptedBill
                or ExposureStage.Retention
                or ExposureStage.FactoredWithRecourse
                or ExposureStage.OtherReceivable;
}
