using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.Credit.Lines;
using KeyAccount.Domain.Discounts.Competitors;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Spending;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>The words of files for the choices of the domain; files say <c>joint_development</c>, code says <c>JointDevelopment</c>.</summary>
internal static class Words
{
    public static readonly IReadOnlyDictionary<string, ValueChainTie> Ties = Of<ValueChainTie>();

    public static readonly IReadOnlyDictionary<string, Audience> Audiences = Of<Audience>();

    /// <summary>The legal forms that a file may name; what no file says is none of them.</summary>
    public static readonly IReadOnlyDictionary<string, DebtorForm> DebtorForms = Except(DebtorForm.NotAssessed);

    /// <summary>What a file may say about an identity.</summary>
    public static readonly IReadOnlyDictionary<string, IdentityStatus> Identities = Except(IdentityStatus.NotAssessed);

    /// <summary>What a file may say about a screening.</summary>
    public static readonly IReadOnlyDictionary<string, ScreeningStatus> Screenings = Except(ScreeningStatus.NotAssessed);

    public static readonly IReadOnlyDictionary<string, ExternalClass> ExternalClasses = Of<ExternalClass>();

    public static readonly IReadOnlyDictionary<string, CreditEventKind> CreditEvents = Of<CreditEventKind>();

    public static readonly IReadOnlyDictionary<string, SecurityForm> Securities = Of<SecurityForm>();

    public static readonly IReadOnlyDictionary<string, LineWord> LineWords = Of<LineWord>();

    public static readonly IReadOnlyDictionary<string, FamilyLinkKind> Links = Of<FamilyLinkKind>();

    public static readonly IReadOnlyDictionary<string, ExposureStage> Stages = Of<ExposureStage>();

    public static readonly IReadOnlyDictionary<string, CollectionWord> CollectionWords = Of<CollectionWord>();

    public static readonly IReadOnlyDictionary<string, Checkpoint> Checkpoints = Of<Checkpoint>();

    public static readonly IReadOnlyDictionary<string, ExpenseState> ExpenseStates = Of<ExpenseState>();

    public static readonly IReadOnlyDictionary<string, BudgetState> BudgetStates = Of<BudgetState>();

    /// <summary>The grades as they are always written: a capital letter.</summary>
    public static readonly IReadOnlyDictionary<string, CreditGrade> Grades = Enum.GetValues<CreditGrade>()
        .OrderDescending()
        .ToDictionary(grade => grade.ToString(), StringComparer.Ordinal);

    /// <summary>The tiers that a file may name; undetermined is none of them.</summary>
    public static readonly IReadOnlyDictionary<string, AccountTier> Tiers = Except(AccountTier.Undetermined);

    public static readonly IReadOnlyDictionary<string, AccountKind> Kinds = Of<AccountKind>();

    public static readonly IReadOnlyDictionary<string, OfferSource> OfferSources = Of<OfferSource>();

    /// <summary>What a file may say that another review decided; who was asked does not matter.</summary>
    public static readonly IReadOnlyDictionary<string, Verdict> Verdicts = new Dictionary<string, Verdict>(
        StringComparer.Ordinal
    )
    {
        ["approve"] = Verdict.Approve,
        ["refer"] = Verdict.Refer(1),
        ["decline"] = Verdict.Decline,
    };

    /// <summary>The word for a choice: lower case, with underscores between the words of its name.</summary>
    public static string Write<T>(T choice)
        where T : struct, Enum => Write(choice.ToString());

    private static Dictionary<string, T> Except<T>(T none)
        where T : struct, Enum => Of<T>().Where(word => !word.Value.Equals(none)).ToDictionary(StringComparer.Ordinal);

    private static Dictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(Write, StringComparer.Ordinal);

    private static string Write(string name) =>
        string.Concat(
            name.Select(
                (letter, at) =>
                    char.IsAsciiLetterUpper(letter) && at > 0
                        ? $"_{char.ToLowerInvariant(letter)}"
                        : $"{char.ToLowerInvariant(letter)}"
            )
        );
}
