using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>The data does not allow a result; the problems say why.</summary>
internal sealed class DataException(ProblemList problems) : Exception("The data has problems.")
{
    public ProblemList Problems => problems;
}
