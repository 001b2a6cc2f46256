namespace KeyAccount.Domain.Rules.Documents;

/// <summary>Makes something of parts that are right one by one, and notes why it could not be made.</summary>
internal static class Attempt
{
    public static T? To<T>(
        Func<T?> make,
        DocumentValue place,
        DocumentProblems problems,
        PolicyDocumentFault fault = PolicyDocumentFault.Refused
    )
        where T : class
    {
        try
        {
            return make();
        }
        catch (ArgumentException exception)
        {
            // The runtime appends the name of a parameter, which means nothing to who wrote the document.
            var sentence = exception.Message.Split(" (Parameter '")[0].Split('\n')[0];
            problems.Add(fault, place, sentence);
            return null;
        }
    }
}
