namespace KeyAccount.Domain.Credit;

/// <summary>When a sale has to be paid. The default is <see cref="Advance"/>: nothing on credit.</summary>
public enum PaymentForm : byte
{
    /// <summary>Before delivery.</summary>
    Advance = 0,

    /// <summary>On delivery, which is taken to be the day of the invoice.</summary>
    CashOnDelivery = 1,

    /// <summary>So many days after the invoice.</summary>
    Net = 2,

    /// <summary>So many days after the end of the month of the invoice.</summary>
    EndOfMonth = 3,

    /// <summary>Net days, and a discount for paying earlier.</summary>
    CashDiscount = 4,

    /// <summary>In parts, each with its own days.</summary>
    Milestones = 5,

    /// <summary>By a bank, so many days after presentation, which is taken to be the day of the invoice.</summary>
    LetterOfCredit = 6,

    /// <summary>So many days after the client withdraws our goods from its store.</summary>
    Consignment = 7,
}
