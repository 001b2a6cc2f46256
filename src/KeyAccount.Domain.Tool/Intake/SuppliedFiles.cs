namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Which files about the use of credit were given; what another one would say is not assessed.</summary>
internal sealed record SuppliedFiles(bool Lines, bool Documents, bool Collections, bool Securities)
{
    public static SuppliedFiles Of(BookRequest request) =>
        new(
            request.Lines is not null,
            request.Documents is not null,
            request.Collections is not null,
            request.Securities is not null
        );

    /// <summary>The options of the files that are not there.</summary>
    public IEnumerable<string> Missing =>
        new (bool Given, string Option)[]
        {
            (Lines, "--lines"),
            (Documents, "--documents"),
            (Collections, "--collections"),
            (Securities, "--securities"),
        }
            .Where(file => !file.Given)
            .Select(file => file.Option);
}
