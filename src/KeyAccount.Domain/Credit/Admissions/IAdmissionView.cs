using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>All that a decision looks at, as it is recorded: what a store has read under its locks. It must not change meanwhile.</summary>
public interface IAdmissionView
{
    /// <summary>The lines and families.</summary>
    ICreditLineView Lines { get; }

    /// <summary>The book.</summary>
    IExposureView Exposures { get; }

    /// <summary>The ledger.</summary>
    ILedgerView Ledger { get; }

    /// <summary>Why a request was refused earlier under the id; null when none was.</summary>
    AdmissionRefusal? RefusalOf(string id);

    /// <summary>
    /// What is booked of a debtor, one that has never been booked included: <see cref="LedgerBooking.Unbooked"/>. The scope has the one debtor.
    /// </summary>
    /// <param name="scope">Who owes.</param>
    /// <param name="request">The request, with its terms and its day.</param>
    LedgerBooking BookingOf(ExposureScope scope, AdmissionRequest request);
}
