using KeyAccount.Domain.Quantities;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>One row of a register of collections.</summary>
/// <param name="Account">The client.</param>
/// <param name="Kind">What happened.</param>
/// <param name="On">When.</param>
/// <param name="Level">The level of a reminder.</param>
/// <param name="Due">When an instalment is due.</param>
/// <param name="Amount">The instalment or payment, in the currency of the report.</param>
internal sealed record CollectionRow(
    string Account,
    CollectionWord Kind,
    LocalDate On,
    int? Level,
    LocalDate? Due,
    Money? Amount
);
