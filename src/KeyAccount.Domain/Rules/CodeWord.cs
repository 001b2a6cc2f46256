using System.Text;

namespace KeyAccount.Domain.Rules;

/// <summary>
/// The word that stands for a member of an enumeration in files: its name in lower case with underscores, <c>frame_contract</c>. A name
/// without a lower-case letter, such as a grade, stays as it is.
/// </summary>
internal static class CodeWord
{
    public static string Of<TValue>(TValue value)
        where TValue : struct, Enum
    {
        var name = value.ToString();
        if (!name.Any(char.IsLower))
        {
            return name;
        }

        var word = new StringBuilder(name.Length + 4);
        for (var index = 0; index < name.Length; index++)
        {
            if (index > 0 && char.IsUpper(name[index]) && !char.IsUpper(name[index - 1]))
            {
                word.Append('_');
            }

            word.Append(char.ToLowerInvariant(name[index]));
        }

        return word.ToString();
    }
}
