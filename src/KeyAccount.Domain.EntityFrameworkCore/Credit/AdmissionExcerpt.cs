using KeyAccount.Domain.Credit.Admissions;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Reservations;

namespace KeyAccount.Domain.EntityFrameworkCore.Credit;

/// <summary>All that was read for one admission, under its locks.</summary>
internal sealed class AdmissionExcerpt(
    ICreditLineView lines,
    IExposureView exposures,
    ILedgerView ledger,
    AdmissionRefusal? refusal,
    IReadOnlyDictionary<ExposureScope, LedgerBooking> bookings
) : IAdmissionView
{
    public ICreditLineView Lines => lines;

    public IExposureView Exposures => exposures;

    public ILedgerView Ledger => ledger;

    public AdmissionRefusal? RefusalOf(string id) => refusal;

    public LedgerBooking BookingOf(ExposureScope scope, AdmissionRequest request) => bookings[scope];
}
