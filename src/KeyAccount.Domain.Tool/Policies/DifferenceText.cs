using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Tool.Policies;

/// <summary>Prints what changes between two versions, for people.</summary>
internal sealed class DifferenceText(TextWriter text, VersionDifference difference, Language language)
{
    public void Write()
    {
        var (before, after) = (difference.Before, difference.After);
        text.WriteLine($"{before.Path}: {PolicyText.Name(before, language)}");
        text.WriteLine($"{after.Path}: {PolicyText.Name(after, language)}");
        text.WriteLine(PolicyPhrase.Later.Fill(language, PolicyPhrase.Of(difference.Relation).In(language)));
        foreach (var (id, part) in difference.Parts)
        {
            text.WriteLine();
            text.WriteLine($"{id}: {PolicyPhrase.Of(part.Relation).In(language)}");
            foreach (var change in part.Changes)
            {
                text.WriteLine($"  {PolicyPhrase.Of(change.Relation).In(language)}: {change.ToString(language)}");
                text.WriteLine($"    {PolicyPhrase.Example.Fill(language, change.Witness.ToString(language))}");
            }
        }

        Write(PolicyPhrase.Numbers, difference.Numbers, hasRelation: true);
        Write(PolicyPhrase.InRules, difference.Rules, hasRelation: false);
        Write(PolicyPhrase.Head, difference.HeadChanges, hasRelation: false);
    }

    private void Write(Label title, IReadOnlyList<NumberChange> changes, bool hasRelation)
    {
        if (changes.Count == 0)
        {
            return;
        }

        text.WriteLine();
        text.WriteLine(title.In(language));
        foreach (var change in changes)
        {
            var relation = hasRelation ? $" ({PolicyPhrase.Of(change.Relation).In(language)})" : "";
            text.WriteLine($"  {change.Place}: {change.Before ?? "–"} → {change.After ?? "–"}{relation}");
        }
    }
}
