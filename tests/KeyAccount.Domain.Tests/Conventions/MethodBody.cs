using System.Reflection;
using System.Reflection.Emit;

namespace KeyAccount.Domain.Tests.Conventions;

/// <summary>What a compiled method body mentions: instruction by instruction, as the runtime would resolve it.</summary>
internal static class MethodBody
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(opCode => opCode.Value);

    /// <summary>Every instruction of the method with the member that it names, if it names one.</summary>
    public static IEnumerable<(OpCode OpCode, MemberInfo? Member)> Instructions(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < body.Length; )
        {
            var value = body[at] == 0xFE ? unchecked((short)(0xFE00 | body[at + 1])) : body[at];
            var opCode = OpCodesByValue[value];
            at += opCode.Size;
            yield return (opCode, NamesMember(opCode) ? Resolve(method, BitConverter.ToInt32(body, at)) : null);
            at += OperandSize(opCode, body, at);
        }
    }

    private static bool NamesMember(OpCode opCode) =>
        opCode.OperandType
            is OperandType.InlineMethod
                or OperandType.InlineField
                or OperandType.InlineType
                or OperandType.InlineTok;

    private static MemberInfo? Resolve(MethodBase method, int token) =>
        method.Module.ResolveMember(
            token,
            method.DeclaringType?.GetGenericArguments(),
            method is MethodInfo { IsGenericMethod: true } ? method.GetGenericArguments() : null
        );

    private static int OperandSize(OpCode opCode, byte[] body, int at) =>
        opCode.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(body, at)),
            _ => 4,
        };
}
