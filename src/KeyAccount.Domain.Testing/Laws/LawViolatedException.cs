using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Testing.Laws;

/// <summary>A policy broke a law, or the cases never reached a part of it. The message is the whole report.</summary>
public sealed class LawViolatedException : Exception
{
    /// <summary>An exception from a report.</summary>
    public LawViolatedException(LawReport report)
        : base(Guard.Against.Null(report).ToString()) => Report = report;

    /// <summary>The report.</summary>
    public LawReport Report { get; }
}
