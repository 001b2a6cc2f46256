namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Policy files can't be read; all their problems say why.</summary>
internal sealed class PolicyReadException(IReadOnlyList<PolicyProblem> problems) : Exception("A policy cannot be read.")
{
    public IReadOnlyList<PolicyProblem> Problems => problems;
}
