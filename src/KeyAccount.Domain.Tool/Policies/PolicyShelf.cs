using System.Collections.Immutable;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Rules.Documents;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>The policies given to a review, all of them verified, from which the versions of its day are taken.</summary>
/// <remarks>A kind that no file is given for goes by the shipped default.</remarks>
internal sealed class PolicyShelf
{
    private readonly string option;
    private readonly ImmutableArray<PolicyFile> files;

    private PolicyShelf(string option, ImmutableArray<PolicyFile> files) => (this.option, this.files) = (option, files);

    /// <summary>Reads, verifies and files policies.</summary>
    /// <param name="option">What the command line calls them.</param>
    /// <param name="paths">Files and folders.</param>
    /// <exception cref="UsageException">A file does not exist, or two policies of a kind have different ids.</exception>
    /// <exception cref="PolicyReadException">A file is no policy.</exception>
    /// <exception cref="PolicyRejectedException">The verifier rejects one, or versions overlap or leave a hole.</exception>
    public static PolicyShelf Read(string option, IReadOnlyList<string> paths)
    {
        ImmutableArray<PolicyFile> files = [.. PolicyReader.Read(option, paths)];
        foreach (var kind in files.GroupBy(file => file.Kind))
        {
            if (kind.DistinctBy(file => file.Identity.Id, StringComparer.Ordinal).Skip(1).FirstOrDefault() is { } other)
            {
                throw new UsageException(
                    $"{option}: {kind.First().Path} and {other.Path} are two different {kind.Key.Name} policies, \"{kind.First().Identity.Id}\" and \"{other.Identity.Id}\"; a review goes by one"
                );
            }
        }

        string[] objections =
        [
            .. files.SelectMany(file =>
                file.Report.Findings.Where(finding => finding.Rejects).Select(finding => $"{file.Path}: {finding}")
            ),
            .. files
                .GroupBy(file => file.Kind)
                .SelectMany(kind => PolicyVersions.Check(kind))
                .Select(problem => problem.ToString()),
        ];
        return objections.Length == 0 ? new(option, files) : throw new PolicyRejectedException(objections);
    }

    /// <summary>The policies in effect on a day.</summary>
    /// <exception cref="UsageException">No version of a policy is in effect then, or it counts in another currency.</exception>
    public ChosenPolicies On(LocalDate asOf, Currency currency) => Choose(ChosenPolicies.Shipped, asOf, currency);

    /// <summary>The policies whatever their days, one version of each, to be tried before they take effect.</summary>
    /// <param name="others">What a kind that no file is given for goes by.</param>
    /// <param name="currency">The currency of the report.</param>
    /// <exception cref="UsageException">There are several versions of a policy, or it counts in another currency.</exception>
    public ChosenPolicies Proposed(ChosenPolicies others, Currency currency) => Choose(others, asOf: null, currency);

    private ChosenPolicies Choose(ChosenPolicies others, LocalDate? asOf, Currency currency) =>
        new(
            others.Review with
            {
                Kinds = Find(PolicyKind.Kinds, asOf, currency) ?? others.Review.Kinds,
                Importance = Find(PolicyKind.Importance, asOf, currency) ?? others.Review.Importance,
                Tiers = Find(PolicyKind.Tiers, asOf, currency) ?? others.Review.Tiers,
            },
            Find(PolicyKind.Credit, asOf, currency) ?? others.Credit
        )
        {
            Watch = Find(PolicyKind.Watch, asOf, currency) ?? others.Watch,
            Checks = Find(PolicyKind.Checks, asOf, currency) ?? others.Checks,
            Ladder = Find(PolicyKind.Ladder, asOf, currency) ?? others.Ladder,
            Discounts = Find(PolicyKind.Discounts, asOf, currency) ?? others.Discounts,
            Control = Find(PolicyKind.Control, asOf, currency) ?? others.Control,
            Claims = Find(PolicyKind.Claims, asOf, currency) ?? others.Claims,
            Reduction = Find(PolicyKind.Reduction, asOf, currency) ?? others.Reduction,
        };

    private TPolicy? Find<TPolicy>(PolicyKind<TPolicy> kind, LocalDate? asOf, Currency currency)
        where TPolicy : class
    {
        var versions = files.OfType<PolicyFile<TPolicy>>().Where(file => file.Kind.Equals(kind)).ToList();
        if (versions.Count == 0)
        {
            return null;
        }

        var file = asOf is { } day ? InEffect(versions, day) : Only(versions);
        return file.Currency is { } own && own != currency
            ? throw new UsageException(
                $"{option}: {file.Path} counts in {own} and the report in {currency}; state the same with --currency, or give a policy in {currency}"
            )
            : file.Policy;
    }

    private PolicyFile<TPolicy> InEffect<TPolicy>(List<PolicyFile<TPolicy>> versions, LocalDate asOf)
        where TPolicy : class =>
        PolicyBook<TPolicy>
            .Of(versions.Select(version => version.Verified!))
            .TryFind(versions[0].Identity.Id, asOf, out var found)
            ? versions.Single(version => version.Effective == found.Effective)
            : throw new UsageException(
                $"{option}: no version of {versions[0].Identity.Id} is in effect on {DateText.Iso(asOf)}; there are {string.Join(", ", versions.Select(version => $"{version.Identity.Version} {version.Effective}"))}"
            );

    private PolicyFile<TPolicy> Only<TPolicy>(List<PolicyFile<TPolicy>> versions)
        where TPolicy : class =>
        versions is [var only]
            ? only
            : throw new UsageException(
                $"{option}: {string.Join(", ", versions.Select(version => version.Path))} are {versions.Count} versions of {versions[0].Identity.Id}; one is compared"
            );
}
