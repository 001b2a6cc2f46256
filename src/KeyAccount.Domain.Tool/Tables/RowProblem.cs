namespace KeyAccount.Domain.Tool.Tables;

/// <summary>One thing wrong with a row; the column is null when the row as a whole is meant.</summary>
internal readonly record struct RowProblem(string? Column, string Message);
