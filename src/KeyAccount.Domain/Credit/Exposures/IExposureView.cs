namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>
/// All that a decision looks at, by name: a book in memory is one, and so is what a store has read under its locks. It must not
/// change while a decision is made.
/// </summary>
public interface IExposureView
{
    /// <summary>What is recorded under the id of a step, carried out or burnt; null when nothing is.</summary>
    ExposureEntry? EntryOf(string id);

    /// <summary>The document with this number; null when there is none.</summary>
    DocumentRecord? DocumentOf(string number);
}
