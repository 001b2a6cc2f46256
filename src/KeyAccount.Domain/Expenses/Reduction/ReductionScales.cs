using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Expenses.Reduction;

/// <summary>What the outcomes of reduction are called in every language.</summary>
public static class ReductionScales
{
    /// <summary>How a month stands to its path.</summary>
    public static NamedScale<PathFinding> Findings { get; } =
        NamedScale<PathFinding>.Choice(
            (PathFinding.Unknown, new("unknown", "desconocido", "未知")),
            (PathFinding.Start, new("start of the path", "inicio de la senda", "路径起点")),
            (PathFinding.Met, new("reduction met", "reducción cumplida", "降本达成")),
            (PathFinding.Missed, new("reduction missed", "reducción incumplida", "降本未达成"))
        );

    /// <summary>Why a category is left out.</summary>
    public static NamedScale<ExclusionReason> Exclusions { get; } =
        NamedScale<ExclusionReason>.Choice(
            (ExclusionReason.Safety, new("safety", "seguridad", "安全")),
            (ExclusionReason.Compliance, new("compliance", "cumplimiento", "合规")),
            (ExclusionReason.Training, new("training", "formación", "培训")),
            (ExclusionReason.Agreed, new("agreed by the owner", "acordado por el responsable", "经负责人同意"))
        );

    /// <summary>From what the next month is allowed.</summary>
    public static NamedScale<PathRoll> Rolls { get; } =
        NamedScale<PathRoll>.Choice(
            (PathRoll.LastActual, new("last month's actual", "el real del mes anterior", "上月实际")),
            (
                PathRoll.LowerOfActualAndAllowed,
                new(
                    "the lower of last month's actual and what it was allowed",
                    "el menor entre el real y lo permitido del mes anterior",
                    "上月实际与允许额中的较低者"
                )
            )
        );
}
