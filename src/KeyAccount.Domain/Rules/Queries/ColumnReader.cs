using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>Finds the integer column under the conversions around it, so that the database compares the column and not a cast.</summary>
internal static class ColumnReader
{
    /// <summary>Reads the codes of any row.</summary>
    /// <exception cref="ArgumentException">The column holds no integers.</exception>
    public static Func<ParameterExpression, Column> OfCodes(string feature, LambdaExpression column)
    {
        var integer = Unconverted(column.Body);
        if (
            (integer is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked })
            || Width(integer.Type) is null
        )
        {
            throw new ArgumentException(
                $"The column of '{feature}' is no column of whole numbers: {column.Body}.",
                nameof(column)
            );
        }

        return entity => Of(Unconverted(Rebinding.Replace(column, entity)));
    }

    private static Column Of(Expression integer) =>
        Type.GetTypeCode(Bare(integer.Type)) switch
        {
            TypeCode.SByte => new CodeColumn<sbyte>(integer),
            TypeCode.Byte => new CodeColumn<byte>(integer),
            TypeCode.Int16 => new CodeColumn<short>(integer),
            TypeCode.UInt16 => new CodeColumn<ushort>(integer),
            TypeCode.Int32 => new CodeColumn<int>(integer),
            TypeCode.UInt32 => new CodeColumn<uint>(integer),
            TypeCode.Int64 => new CodeColumn<long>(integer),
            _ => new CodeColumn<ulong>(integer),
        };

    // The compiler wraps `row.Points` into a conversion to long?, and a host wraps a member of an enumeration into one to its
    // number. Only conversions that keep every value come off.
    private static Expression Unconverted(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } conversion
        && Width(conversion.Operand.Type) is { } from
        && Width(conversion.Type) is { } to
        && to.Smallest <= from.Smallest
        && from.Largest <= to.Largest
            ? Unconverted(conversion.Operand)
            : expression;

    private static (Int128 Smallest, Int128 Largest)? Width(Type type) =>
        Type.GetTypeCode(Bare(type)) switch
        {
            TypeCode.SByte => (sbyte.MinValue, sbyte.MaxValue),
            TypeCode.Byte => (byte.MinValue, byte.MaxValue),
            TypeCode.Int16 => (short.MinValue, short.MaxValue),
            TypeCode.UInt16 => (ushort.MinValue, ushort.MaxValue),
            TypeCode.Int32 => (int.MinValue, int.MaxValue),
            TypeCode.UInt32 => (uint.MinValue, uint.MaxValue),
            TypeCode.Int64 => (long.MinValue, long.MaxValue),
            TypeCode.UInt64 => (ulong.MinValue, ulong.MaxValue),
            _ => null,
        };

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
