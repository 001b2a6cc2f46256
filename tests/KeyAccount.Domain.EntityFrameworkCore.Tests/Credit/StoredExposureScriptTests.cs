using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Credit.Exposures;
using KeyAccount.Domain.EntityFrameworkCore.Credit;
using KeyAccount.Domain.EntityFrameworkCore.Tests.Databases;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Testing.Credit;

namespace KeyAccount.Domain.EntityFrameworkCore.Tests.Credit;

/// <summary>Random lives of documents, on the database and in memory.</summary>
public abstract class StoredExposureScriptTests(TestDatabase database) : CreditTests(database)
{
    private const int Lives = 3;
    private const int Length = 200;

    private static readonly string[] Situations =
    [
        .. Enum.GetNames<ExposureAnswerKind>(),
        .. Enum.GetNames<ExposureStepKind>(),
        "another debtor",
        "known late",
    ];

    [Fact] // law:K12 law:K13 law:K15
    public async Task Answers_entries_documents_and_readings_are_those_of_the_book_in_memory()
    {
        HashSet<string> met = new(StringComparer.Ordinal);
        foreach (var life in ExposureGenerators.Lives("company-1", ["c-17", "c-18"], Length).Sample(Lives, new Rnd(3), 50))
        {
            await Database.ClearAsync();
            var book = ExposureBook.Empty;
            foreach (var (step, at) in life)
            {
                (book, var expected) = book.Apply(step, at);
                await using var context = Database.Open();
                var answer = await new StoredExposures(context).ApplyAsync(step, at, Cancellation);
                Assert.Equal(expected.Kind, answer.Kind);
                Assert.Equal(Unnumbered(expected.Entry), Unnumbered(answer.Entry));
                met.UnionWith([answer.Kind.ToString(), step.Kind.ToString()]);
            }
            await CompareAsync(book, met);
        }
        Assert.Empty(Situations.Except(met));
    }

    private async Task CompareAsync(ExposureBook book, HashSet<string> met)
    {
        await using var context = Database.Open();
        StoredExposures store = new(context);
        var entries = await store.EntriesAsync(cancellation: Cancellation).ToListAsync(Cancellation);
        Assert.Equal(book.Entries.Select(Unnumbered), entries.Select(Unnumbered));
        foreach (var record in book.Documents)
        {
            var kept = await store.DocumentAsync(record.Document.Number, Cancellation);
            Assert.Equal(DocumentRecordForm.Write(record), DocumentRecordForm.Write(kept!));
        }
        foreach (var scope in new[] { ExposureScope.Of("company-1", "c-17"), ExposureScope.Of("company-1", "c-17", "c-18") })
        {
            foreach (var entry in book.Entries.Where((_, place) => place % 20 == 19))
            {
                var reading = await store.ExposureAtAsync(
                    scope,
                    entry.Step.On,
                    entry.At,
                    ExposureTerms.Shipped,
                    Currency.Eur,
                    ExposureRates.None,
                    Cancellation
                );
                var expected = Exposure.Of(
                    book.EntriesOf(scope),
                    scope,
                    entry.Step.On,
                    entry.At,
                    ExposureTerms.Shipped,
                    Currency.Eur,
                    ExposureRates.None
                );
                Assert.Equal((expected.Convertible, expected.Lines.Length), (reading.Convertible, reading.Lines.Length));
                _ =
                    scope.Debtors.Length > 1
                    && expected.Lines.Any(line => line.Position.Debtor == "c-18")
                    && met.Add("another debtor");
                _ = book.Entries.Any(other => other.At > entry.At && other.Step.On <= entry.Step.On) && met.Add("known late");
            }
        }
        await AssertSoundAsync();
    }

    private static ExposureEntry Unnumbered(ExposureEntry entry) => entry with { Sequence = 0 };
}
