namespace KeyAccount.Domain.Testing.Laws;

internal sealed class SheetCheck<TFacts, TOutcome>(Subject<TFacts, TOutcome> subject)
    : LawCheck<TFacts, TOutcome>(Law.Sheet, subject)
    where TOutcome : struct
{
    public override string? NotApplicable => Subject.Test.Sheet is null ? "no sheet was given" : null;

    public override LawAnswer Check(LawCase<TFacts> drawn)
    {
        var sheet = Subject.Test.Sheet!;
        var trial = Subject.Try(drawn.First);
        if (trial.HasFailed)
        {
            return LawAnswer.Irrelevant;
        }

        var codes = new long[sheet.Features.Length];
        Array.Fill(codes, long.MinValue);
        var known = sheet.Read(trial.Facts!, codes);
        for (var index = 0; index < codes.Length; index++)
        {
            var feature = sheet.Features[index];
            long? bySheet = ((known >> index) & 1) != 0 ? codes[index] : null;
            long? byReader = feature.TryRead(trial.Facts!, out var code) ? code : null;
            if (bySheet != byReader)
            {
                return LawAnswer.BrokenBy(
                    $"the sheet answers '{feature.Name}' with {Said(bySheet)}, its reader with {Said(byReader)}"
                );
            }
        }

        return codes.Length < 64 && (known >> codes.Length) != 0
            ? LawAnswer.BrokenBy("the sheet sets a bit beyond its last feature")
            : LawAnswer.Holds;

        static string Said(long? code) => code is { } known ? $"the code {known}" : "unknown";
    }
}
