using System.Reflection;
using System.Reflection.Emit;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>All that a type mentions, in its declaration and in its method bodies, as compiled.</summary>
internal static class Mentions
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The methods and constructors that the type itself declares, compiler-made ones included.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type) =>
        type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared));

    /// <summary>The instructions of all methods of the type.</summary>
    public static IEnumerable<(OpCode OpCode, MemberInfo? Member)> InstructionsOf(Type type) =>
        MethodsOf(type).SelectMany(MethodBody.Instructions);

    /// <summary>The members that the method bodies of the type name.</summary>
    public static IEnumerable<MemberInfo> MembersIn(Type type) =>
        InstructionsOf(type).Select(instruction => instruction.Member).OfType<MemberInfo>();

    /// <summary>The types that the type mentions anywhere, taken apart: List&lt;Money[]&gt; is List and Money.</summary>
    public static IReadOnlySet<Type> TypesIn(Type type) => Apart(Signatures(type).Concat(MembersIn(type).SelectMany(TypesOf)));

    /// <summary>Those among them that it declares something of: a base, a field, a parameter, a local, an attribute.</summary>
    public static IReadOnlySet<Type> DeclaredTypesIn(Type type) => Apart(Signatures(type));

    /// <summary>A type taken apart: List&lt;Money[]&gt; is List and Money.</summary>
    public static IReadOnlySet<Type> Apart(params IEnumerable<Type?> types)
    {
        var found = new HashSet<Type>();
        foreach (var type in types)
        {
            TakeApart(type, found);
        }
        return found;
    }

    private static IEnumerable<Type?> Signatures(Type type) =>
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetGenericArguments().SelectMany(argument => argument.GetGenericParameterConstraints()),
            .. type.GetFields(Declared).Select(field => field.FieldType),
            .. type.GetCustomAttributesData().SelectMany(TypesOf),
            .. type.GetMembers(Declared).SelectMany(member => member.GetCustomAttributesData()).SelectMany(TypesOf),
            .. MethodsOf(type).SelectMany(TypesOf),
            .. MethodsOf(type)
                .Select(method => method.GetMethodBody())
                .OfType<System.Reflection.MethodBody>()
                .SelectMany(body =>
                    body.LocalVariables.Select(local => local.LocalType)
                        .Concat(
                            body.ExceptionHandlingClauses.Where(clause => clause.Flags == ExceptionHandlingClauseOptions.Clause)
                                .Select(clause => clause.CatchType!)
                        )
                ),
        ];

    private static IEnumerable<Type?> TypesOf(CustomAttributeData attribute) =>
        attribute
            .ConstructorArguments.Concat(attribute.NamedArguments.Select(argument => argument.TypedValue))
            .Select(argument => argument.Value)
            .OfType<Type>()
            .Append(attribute.AttributeType);

    private static IEnumerable<Type?> TypesOf(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            FieldInfo field => [field.DeclaringType, field.FieldType],
            MethodBase method =>
            [
                method.DeclaringType,
                (method as MethodInfo)?.ReturnType,
                .. method.GetParameters().Select(parameter => parameter.ParameterType),
                .. method is MethodInfo { IsGenericMethod: true }
                    ? method
                        .GetGenericArguments()
                        .SelectMany(argument =>
                            argument.IsGenericParameter ? argument.GetGenericParameterConstraints() : [argument]
                        )
                    : [],
            ],
            _ => [],
        };

    private static void TakeApart(Type? type, HashSet<Type> found)
    {
        while (type is { HasElementType: true })
        {
            type = type.GetElementType();
        }
        if (type is null or { IsGenericParameter: true } or { IsFunctionPointer: true })
        {
            return;
        }
        if (found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type) || type.IsConstructedGenericType)
        {
            foreach (var argument in type.GenericTypeArguments)
            {
                TakeApart(argument, found);
            }
        }
    }
}
