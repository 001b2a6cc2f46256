namespace KeyAccount.Domain.Credit.Exposures;

/// <summary>Why a step was refused; its id is burnt.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Document">The document that is in the way: the one of the step, one that it takes from, or one that follows it.</param>
public sealed record ExposureRefusal(ExposureRefusalReason Reason, string Document);
