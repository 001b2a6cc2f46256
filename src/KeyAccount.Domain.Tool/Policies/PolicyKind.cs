using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Approvals;
using KeyAccount.Domain.Approvals.Documents;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Credit.Checks;
using KeyAccount.Domain.Credit.Monitoring;
using KeyAccount.Domain.Discounts;
using KeyAccount.Domain.Expenses.Claims;
using KeyAccount.Domain.Expenses.Control;
using KeyAccount.Domain.Expenses.Indicators;
using KeyAccount.Domain.Expenses.Reduction;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Book;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Rules.Verification;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>One of the kinds of policy that the command reads and writes.</summary>
internal abstract class PolicyKind
{
    private protected PolicyKind(string name, Label title, string purpose, ImmutableArray<string> terms) =>
        (Name, Title, Purpose, Terms) = (name, title, purpose, terms);

    public static PolicyKind<KindPolicy> Kinds { get; } =
        new(
            "account-kinds",
            new("Kinds of key accounts", "Tipos de cuentas clave", "关键客户类别"),
            "Who is a key account, and of which kind",
            ["precedence"],
            currency => currency is { } code ? KindForm.Over(AccountCatalog.With(AccountAmounts.In(code))) : KindForm.Shipped,
            policy => AccountPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            AccountRuleBooks.Of
        );

    public static PolicyKind<ImportancePolicy> Importance { get; } =
        new(
            "account-importance",
            new("Importance of accounts", "Importancia de las cuentas", "客户重要性"),
            "How attractive an account is, and how strong we are with it",
            [],
            currency =>
                currency is { } code
                    ? ImportanceForm.Over(AccountCatalog.With(AccountAmounts.In(code)))
                    : ImportanceForm.Shipped,
            policy => AccountPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            AccountRuleBooks.Of
        );

    public static PolicyKind<TierPolicy> Tiers { get; } =
        new(
            "account-tiers",
            new("Tiers of accounts", "Niveles de las cuentas", "客户层级"),
            "Who gets which attention",
            ["line", "promote", "demote", "dwellMonths", "capacity"],
            _ => TierForm.Shipped,
            policy => AccountPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            AccountRuleBooks.Of
        );

    public static PolicyKind<CreditPolicy> Credit { get; } =
        new(
            "credit",
            new("Credit", "Crédito", "信用"),
            "Open terms: who gets which line",
            ["unit", "grades", "gradeLimits", "line", "securities"],
            _ => CreditForm.Shipped,
            policy => CreditPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            CreditRuleBook.Of
        );

    public static PolicyKind<CreditCheckPolicy> Checks { get; } =
        new(
            "credit-check",
            new("Credit checks", "Comprobaciones de crédito", "信用检查"),
            "Which orders and deliveries pass, and who may release the others",
            ["currency", "whenUnknown", "recheck"],
            currency => CreditCheckForm.In(currency ?? Currency.Eur),
            policy => CreditCheckPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            CreditCheckRuleBook.Of
        );

    public static PolicyKind<WatchPolicy> Watch { get; } =
        new(
            "credit-watch",
            new("Credit lines in use", "Líneas de crédito en uso", "额度使用"),
            "When somebody looks at the use of a line, and when it is held",
            [
                "use",
                "oldestOverdue",
                "overdueOfOpen",
                "trendDays",
                "bustOut",
                "expiryDays",
                "lineGraceDays",
                "reviewGraceDays",
                "dunningLevel",
                "silenceTimes",
            ],
            _ => WatchForm.Shipped,
            policy => WatchPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            WatchRuleBook.Of
        );

    public static PolicyKind<AuthorityLadder> Ladder { get; } =
        new(
            "ladder",
            new("Authority", "Autoridad", "审批权限"),
            "Who may grant what",
            [
                "ranks",
                "columns",
                "dimensions",
                "grants",
                "times",
                "order",
                "climbs",
                "ownAuthority",
                "window",
                "oneColumnSuffices",
            ],
            _ => LadderForm.Instance,
            LadderVerifier.Verify,
            _ => [],
            LadderRuleBook.Of
        );

    public static PolicyKind<DiscountPolicy> Discounts { get; } = DiscountsOver(Ladders.Any);

    public static PolicyKind<ExpenseControlPolicy> Control { get; } =
        new(
            "expense-control",
            new("Expense control", "Control de gastos", "费用控制"),
            "When the use of a budget warns, refers and stops",
            ["currency", "unknownLevel", "paceAbove"],
            currency => ExpenseControlForm.In(currency ?? Currency.Eur),
            policy => ExpenseControlVerifier.Verify(policy),
            PolicyParts.Of,
            ExpenseControlRuleBook.Of
        );

    public static PolicyKind<ClaimPolicy> Claims { get; } =
        new(
            "expense-claims",
            new("Expense claims", "Notas de gastos", "费用报销"),
            "What of a claim is paid, and what is a question",
            [
                "currency",
                "receiptFree",
                "lateDays",
                "lastDays",
                "questionDays",
                "splitDays",
                "questionRank",
                "complianceRank",
                "hospitality",
                "kinds",
                "limits",
                "perDiem",
                "mileage",
            ],
            _ => ClaimForm.Shipped,
            policy => ClaimPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            ClaimRuleBook.Of
        );

    public static PolicyKind<IndicatorPolicy> Indicators { get; } =
        new(
            "expense-indicators",
            new("Expense indicators", "Indicadores de gastos", "费用指标"),
            "When an indicator of expenses warns, and when it breaks",
            ["indicators"],
            _ => IndicatorForm.Shipped,
            policy => IndicatorPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            IndicatorRuleBook.Of
        );

    public static PolicyKind<ReductionPolicy> Reduction { get; } =
        new(
            "expense-reduction",
            new("Expense reduction", "Reducción de gastos", "费用削减"),
            "How fast categories of expense are to shrink, which are left out, and where to begin",
            ["yearly", "variesWithSales", "roll", "targets", "excluded"],
            _ => ReductionForm.Shipped,
            policy => ReductionPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            ReductionRuleBook.Of
        );

    public static ImmutableArray<PolicyKind> All =>
        [Kinds, Importance, Tiers, Credit, Checks, Watch, Ladder, Discounts, Control, Claims, Indicators, Reduction];

    /// <summary>Discount policies over a ladder: all of them are one kind.</summary>
    public static PolicyKind<DiscountPolicy> DiscountsOver(AuthorityLadder ladder) =>
        new(
            "discounts",
            new("Discounts", "Descuentos", "折扣"),
            "Which quotes need whose approval",
            ["ladder", "levels", "windowDays", "offerDays", "meetsOnly", "guides", "matrix"],
            _ => DiscountForm.Over(ladder),
            policy => DiscountPolicyVerifier.Verify(policy),
            PolicyParts.Of,
            DiscountRuleBook.Of
        );

    /// <summary>What documents call it.</summary>
    public string Name { get; }

    public Label Title { get; }

    /// <summary>What the shipped policy is for.</summary>
    public string Purpose { get; }

    /// <summary>The members of the document with numbers that stand in no rule or scorecard.</summary>
    public ImmutableArray<string> Terms { get; }

    /// <summary>The file that <c>policy new</c> writes.</summary>
    public string FileName => $"{Name}.json";

    /// <summary>The file with its schema.</summary>
    public string SchemaName => $"{Name}{SchemaEnding}";

    public const string SchemaEnding = ".schema.json";

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is PolicyKind other && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The schema of its documents, with questions about amounts when a currency is given.</summary>
    public abstract string Schema(Currency? currency);

    /// <summary>Reads a document strictly; the problems are empty when there is a file.</summary>
    public abstract (PolicyFile? File, IEnumerable<PolicyProblem> Problems) Read(
        string path,
        ReadOnlySpan<byte> utf8,
        Currency? currency
    );
}

/// <summary>One kind of policy, with its type.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
internal sealed class PolicyKind<TPolicy>(
    string name,
    Label title,
    string purpose,
    ImmutableArray<string> terms,
    Func<Currency?, PolicyForm<TPolicy>> form,
    Func<TPolicy, VerificationReport<TPolicy>> verify,
    Func<TPolicy, IReadOnlyList<PolicyPart>> parts,
    Func<TPolicy, RuleBook> book
) : PolicyKind(name, title, purpose, terms)
    where TPolicy : class
{
    public VerificationReport<TPolicy> Verify(TPolicy policy) => verify(policy);

    /// <summary>A document as a person reads it.</summary>
    public RuleBook BookOf(PolicyDocument<TPolicy> document) => book(document.Policy).WrittenIn(document);

    public IReadOnlyList<PolicyPart> PartsOf(TPolicy policy) => parts(policy);

    /// <summary>A policy as a document.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="effective">When it is in effect.</param>
    /// <param name="currency">The currency that it counts in; null when it counts in none.</param>
    public PolicyDocument<TPolicy> Write(TPolicy policy, PolicyPeriod effective, Currency? currency = null) =>
        form(currency).Document(policy, Purpose, effective);

    public override string Schema(Currency? currency) => form(currency).Schema();

    public override (PolicyFile? File, IEnumerable<PolicyProblem> Problems) Read(
        string path,
        ReadOnlySpan<byte> utf8,
        Currency? currency
    )
    {
        var reading = form(currency).Read(utf8, path);
        return (
            reading.Document is { } document ? new PolicyFile<TPolicy>(path, this, document, currency) : null,
            reading.Problems.Select(PolicyProblem.Of)
        );
    }
}
