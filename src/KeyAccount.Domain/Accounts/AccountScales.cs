using KeyAccount.Domain.Rules;

namespace KeyAccount.Domain.Accounts;

/// <summary>The names of classes, kinds, tiers, sectors and ties in every language.</summary>
public static class AccountScales
{
    /// <summary>The classes of an ABC analysis, rising.</summary>
    public static NamedScale<AbcClass> Abc { get; } =
        NamedScale<AbcClass>.Grade(
            (AbcClass.None, new("none", "ninguna", "无")),
            (AbcClass.C, Label.Same("C")),
            (AbcClass.B, Label.Same("B")),
            (AbcClass.A, Label.Same("A"))
        );

    /// <summary>The four kinds of key account.</summary>
    public static NamedScale<AccountKind> Kind { get; } =
        NamedScale<AccountKind>.Choice(
            (AccountKind.MajorEconomic, new("major economic", "gran cliente económico", "经济大客户")),
            (AccountKind.Important, new("important", "importante", "重要客户")),
            (AccountKind.Group, new("group", "vinculado", "集团客户")),
            (AccountKind.Strategic, new("strategic", "estratégico", "战略客户"))
        );

    /// <summary>The tiers, rising.</summary>
    public static NamedScale<AccountTier> Tier { get; } =
        NamedScale<AccountTier>.Grade(
            (AccountTier.Undetermined, new("undetermined", "indeterminado", "无法判定")),
            (AccountTier.Standard, new("standard", "estándar", "标准")),
            (AccountTier.Maintain, new("maintain", "mantenimiento", "维持")),
            (AccountTier.Development, new("development", "desarrollo", "发展")),
            (AccountTier.Key, new("key", "clave", "关键"))
        );

    /// <summary>The key national sectors.</summary>
    public static NamedScale<KeySector> Sector { get; } =
        NamedScale<KeySector>.Choice(
            (KeySector.None, new("none of the key sectors", "ninguno de los sectores clave", "非重点行业")),
            (KeySector.PartyAndGovernment, new("party and government", "partido y gobierno", "党政机关")),
            (KeySector.Military, new("military", "fuerzas armadas", "军队")),
            (KeySector.PublicSecurity, new("public security", "seguridad pública", "公安")),
            (KeySector.ProsecutionAndLaw, new("prosecution and law", "fiscalía y justicia", "检察与司法")),
            (KeySector.Culture, new("culture", "cultura", "文化")),
            (KeySector.Education, new("education", "educación", "教育")),
            (KeySector.Health, new("health", "sanidad", "卫生")),
            (KeySector.News, new("news", "prensa", "新闻"))
        );

    /// <summary>The ties in the industry or value chain.</summary>
    public static NamedScale<ValueChainTie> Tie { get; } =
        NamedScale<ValueChainTie>.Choice(
            (ValueChainTie.None, new("no tie", "sin vínculo", "无关联")),
            (ValueChainTie.JointDevelopment, new("joint development", "desarrollo conjunto", "联合开发")),
            (ValueChainTie.ContractManufacturing, new("contract manufacturing", "fabricación por contrato", "委托生产")),
            (ValueChainTie.BuiltInComponent, new("built-in component", "componente integrado", "内置部件")),
            (ValueChainTie.ExclusiveDistribution, new("exclusive distribution", "distribución exclusiva", "独家经销")),
            (ValueChainTie.FrameContract, new("frame contract", "contrato marco", "框架合同")),
            (ValueChainTie.Equity, new("equity", "participación", "股权"))
        );

    /// <summary>The reliability of sources, rising from F to A.</summary>
    public static NamedScale<SourceReliability> Reliability { get; } =
        NamedScale<SourceReliability>.Grade(
            (SourceReliability.F, Label.Same("F")),
            (SourceReliability.E, Label.Same("E")),
            (SourceReliability.D, Label.Same("D")),
            (SourceReliability.C, Label.Same("C")),
            (SourceReliability.B, Label.Same("B")),
            (SourceReliability.A, Label.Same("A"))
        );
}
