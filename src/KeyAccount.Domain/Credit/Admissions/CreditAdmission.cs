using System.Collections.Immutable;
using Ardalis.GuardClauses;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Reservations;
using NodaTime;

namespace KeyAccount.Domain.Credit.Admissions;

/// <summary>
/// Decides about a step of a document as a whole: the book, the check, and every line of the family. Nothing else is read, nothing is
/// changed; a store writes what the answer says, or nothing.
/// </summary>
public static class CreditAdmission
{
    /// <summary>
    /// The answer. What was said under the id comes first; then the book, the rates, the check, and the lines. A step that adds nothing is
    /// refused by the book alone.
    /// </summary>
    /// <remarks>
    /// Lines are brought in line with what is granted in the same linked set, so that admission is by the effective line of the moment,
    /// whoever cut it last.
    /// </remarks>
    /// <param name="request">What is to happen.</param>
    /// <param name="at">When it became known, by the caller's clock: from 2000 to 2149.</param>
    /// <param name="view">What is recorded.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is out of bounds.</exception>
    public static AdmissionAnswer Decide(AdmissionRequest request, Instant at, IAdmissionView view)
    {
        Guard.Against.Null(request);
        Guard.Against.Null(view);
        ExposureBounds.Check(at);
        if (view.RefusalOf(request.Step.Id) is { } refused)
        {
            return new(AdmissionAnswerKind.AlreadyRefused) { Refusal = refused };
        }
        var book = ExposureRules.Decide(request.Step, at, view.Exposures);
        return book.Kind switch
        {
            ExposureAnswerKind.Refused => Answer(AdmissionAnswerKind.Refused),
            ExposureAnswerKind.Accepted => Decide(request, at, view, book),
            ExposureAnswerKind.Exists => Answer(AdmissionAnswerKind.Exists),
            ExposureAnswerKind.ExistsWithDifference => Answer(AdmissionAnswerKind.ExistsWithDifference),
            ExposureAnswerKind.AlreadyFailed => Answer(AdmissionAnswerKind.AlreadyRefused),
        };

        AdmissionAnswer Answer(AdmissionAnswerKind kind) =>
            new(kind)
            {
                Book = book,
                Refusal = book.Refusal is { } refusal
                    ? new(AdmissionRefusalKind.Book, $"book.{Rules.CodeWord.Of(refusal.Reason).Replace('_', '-')}")
                    : null,
            };
    }

    private static AdmissionAnswer Decide(AdmissionRequest request, Instant at, IAdmissionView view, ExposureAnswer book)
    {
        var debtors = ImmutableArray.CreateBuilder<DebtorAdmission>();
        foreach (var scope in ScopesOf(book.Entry))
        {
            var first = 1 + debtors.Sum(debtor => debtor.Commands.Length);
            debtors.Add(DebtorAdmission.Of(request, book.Entry, scope, at, view, first));
        }
        ImmutableArray<MissingRate> missing = [.. debtors.SelectMany(debtor => debtor.Missing).Distinct()];
        if (!missing.IsEmpty)
        {
            return new(AdmissionAnswerKind.Undetermined) { Book = book, Missing = missing };
        }
        var check = Check(request, at, view, debtors);
        var refusal = request.HasHappened ? null : Refusal(check, debtors);
        ImmutableArray<LedgerAnswer> ledger = [];
        // What brings the lines in line is written with what uses them; a step that does nothing on any line leaves them to others.
        if (refusal is null && debtors.Any(debtor => !debtor.Commands.IsEmpty))
        {
            ImmutableArray<LedgerCommand> commands =
            [
                .. debtors.SelectMany(debtor => debtor.Alignment).DistinctBy(command => command.Id),
                .. debtors.SelectMany(debtor => debtor.Commands),
            ];
            ledger = LedgerRules.DecideLinked(commands, at, view.Ledger);
            refusal = LineRefusals.Binding(ledger, debtors.Select(debtor => debtor.Chain));
        }
        return new(refusal is null ? AdmissionAnswerKind.Admitted : AdmissionAnswerKind.Refused)
        {
            Book = book,
            Check = check,
            Refusal = refusal,
            Ledger = ledger,
            Bookings = refusal is null ? [.. debtors.Select(debtor => debtor.After)] : [],
        };
    }

    /// <summary>The debtors whose exposure an entry changes, in their order, each by itself.</summary>
    public static ImmutableArray<ExposureScope> ScopesOf(ExposureEntry entry) =>
        [
            .. Guard
                .Against.Null(entry)
                .Changes.Select(change => (change.Position.Company, change.Position.Debtor))
                .Distinct()
                .OrderBy(one => one.Company, StringComparer.Ordinal)
                .ThenBy(one => one.Debtor, StringComparer.Ordinal)
                .Select(one => ExposureScope.Of(one.Company, one.Debtor)),
        ];

    private static CreditCheck? Check(
        AdmissionRequest request,
        Instant at,
        IAdmissionView view,
        IReadOnlyList<DebtorAdmission> debtors
    )
    {
        // The check is about the account that owes more; an account whose debt becomes less is never held.
        var debtor = debtors.FirstOrDefault(debtor => debtor.Before.Scope.Debtors[0] == request.Facts?.Account);
        return request.Policy is { } policy && debtor is not null
            ? policy.Check(ChainFacts.Of(request.Facts!, debtor.Chain, view.Ledger, at, debtor.Increment))
            : null;
    }

    private static AdmissionRefusal? Refusal(CreditCheck? check, IEnumerable<DebtorAdmission> debtors) =>
        check is { Passes: false, Binding: { } binding }
            ? new(AdmissionRefusalKind.Check, binding.Code)
            : debtors.Select(debtor => debtor.WhyClosed()).FirstOrDefault(refusal => refusal is not null);
}
