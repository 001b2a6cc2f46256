using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Tests.Conventions.Planted.Accounts;

/// <summary>Two doors with a guard and one without.</summary>
public static class PlantedDoors
{
    public static int Guarded(string text) => Guard.Against.Null(text).Length;

    public static int HandedOn(string text) => Guarded(text);

    public static int Open(string text) => text.Length;

    public static int TakesNull(string? text) => text?.Length ?? 0;
}
