using KeyAccount.Domain.Rules.Documents;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>What holds of the form of every kind of policy; a derived class names the form, two policies, and what is wrong with documents.</summary>
/// <param name="form">The form.</param>
/// <param name="policy">The policy whose document is changed.</param>
/// <param name="other">Another policy, that has to survive too.</param>
/// <param name="member">A member of the documents.</param>
/// <param name="misspelt">The same, so that the schema doesn't know it.</param>
public abstract class PolicyFormTests<TPolicy>(
    PolicyForm<TPolicy> form,
    TPolicy policy,
    TPolicy other,
    string member,
    string misspelt
)
    where TPolicy : class
{
    protected static PolicyPeriod Period { get; } = PolicyPeriod.StartingOn(new(2026, 1, 1));

    protected PolicyDocument<TPolicy> Document => field ??= form.Document(policy, "Ours", Period);

    /// <summary>The document as it is while somebody edits it.</summary>
    protected string Draft =>
        Document.Text.Replace($"  \"fingerprint\": \"{Document.Fingerprint}\",\n", "", StringComparison.Ordinal);

    [Fact]
    public void Write_then_read_gives_an_equal_policy() // law:P11
    {
        var again = form.Read(Document.Text, "ours.json").Required();
        Assert.Equal(Document, again);
        Assert.Equal(policy, again.Policy);
        Assert.Equal(Document.Text, form.Document(again.Policy, "Ours", Period).Text);
    }

    [Fact]
    public void Another_policy_survives_too() // law:P11
    {
        var text = form.Document(other, "Other", Period).Text;
        Assert.Equal(other, form.Read(text, "other.json").Required().Policy);
        Assert.NotEqual(policy, other);
    }

    [Fact]
    public void The_document_satisfies_its_schema()
    {
        using var check = new SchemaCheck(form.Schema());
        Assert.Empty(check.Violations(Document.Text));
        Assert.Empty(check.Violations(form.Document(other, "Other", Period).Text));
        Assert.NotEmpty(check.Violations(Draft.Replace($"\"{member}\"", $"\"{misspelt}\"", StringComparison.Ordinal)));
    }

    /// <summary>Reads the draft with one place changed.</summary>
    protected PolicyReading<TPolicy> Changed(string place, string change)
    {
        Assert.Equal(2, Draft.Split(place).Length);
        return form.Read(Draft.Replace(place, change, StringComparison.Ordinal), "ours.json");
    }

    /// <summary>A changed place is refused, and told where it stands.</summary>
    protected void IsTold(string place, string change, PolicyDocumentFault fault, string path)
    {
        var reading = Changed(place, change);
        Assert.Null(reading.Document);
        Assert.Contains((fault, path), reading.Problems.Select(problem => (problem.Fault, problem.Path)));
    }
}
