namespace KeyAccount.Domain.Tool.Report;

/// <summary>A row of figures of which the last is drawn.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Beside">The figure that is only written.</param>
/// <param name="Value">What the bar draws; nothing when it is not above zero.</param>
/// <param name="Text">The same as text.</param>
internal readonly record struct ReportBar(string Label, string Beside, decimal Value, string Text);
