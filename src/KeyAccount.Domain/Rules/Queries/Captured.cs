using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>
/// A value as the member of a captured object, as if a lambda had closed over it. A query that differs only in such values has the
/// same shape: it is compiled once and takes them as parameters. A constant would be part of the shape.
/// </summary>
internal static class Captured
{
    public static Expression Value<T>(T? threshold)
        where T : struct
    {
        Expression<Func<T?>> read = () => threshold;
        return read.Body;
    }
}
