using System.Collections.Immutable;

namespace KeyAccount.Domain.Credit;

/// <summary>
/// The declared words, in the languages of the library, by which a prohibited question or a proxy is recognised, and those that look
/// like one and are not. Written without accents; Chinese words are found anywhere in a text, others as whole words.
/// </summary>
internal static class ProhibitedWords
{
    public static readonly ImmutableArray<(ProhibitedBasis Basis, ImmutableArray<string> Words)> Prohibited =
    [
        (
            ProhibitedBasis.Race,
            [
                "race",
                "racial",
                "ethnicity",
                "ethnic group",
                "ethnic origin",
                "skin colour",
                "skin color",
                "raza",
                "etnia",
                "color de piel",
                "种族",
                "肤色",
                "民族",
            ]
        ),
        (
            ProhibitedBasis.NationalOrigin,
            ["national origin", "country of origin", "origen nacional", "pais de origen", "原籍", "国籍来源", "祖籍"]
        ),
        (
            ProhibitedBasis.Religion,
            ["religion", "religious", "faith", "church", "creed", "iglesia", "religioso", "religiosa", "credo", "宗教", "信仰"]
        ),
        (
            ProhibitedBasis.Sex,
            [
                "sex",
                "gender",
                "sexual orientation",
                "pregnancy",
                "pregnant",
                "sexo",
                "genero",
                "orientacion sexual",
                "embarazo",
                "性别",
                "性取向",
                "怀孕",
            ]
        ),
        (
            ProhibitedBasis.MaritalStatus,
            [
                "marital",
                "marital status",
                "married",
                "spouse",
                "civil status",
                "estado civil",
                "conyuge",
                "casado",
                "casada",
                "婚姻",
                "婚否",
                "配偶",
            ]
        ),
        (
            ProhibitedBasis.Age,
            [
                "age",
                "date of birth",
                "birth date",
                "birthdate",
                "birth year",
                "year of birth",
                "birthday",
                "dob",
                "edad",
                "fecha de nacimiento",
                "ano de nacimiento",
                "年龄",
                "出生日期",
                "出生年",
                "生日",
            ]
        ),
        (
            ProhibitedBasis.Health,
            [
                "health",
                "disability",
                "disabled",
                "illness",
                "medical history",
                "salud",
                "discapacidad",
                "enfermedad",
                "historial medico",
                "健康",
                "残疾",
                "疾病",
                "病史",
            ]
        ),
        (
            ProhibitedBasis.Politics,
            [
                "political",
                "politics",
                "political opinion",
                "political party",
                "party membership",
                "opinion politica",
                "ideologia",
                "afiliacion politica",
                "partido politico",
                "政治面貌",
                "政治观点",
                "党派",
                "党员",
            ]
        ),
        (
            ProhibitedBasis.UnionMembership,
            [
                "trade union",
                "labor union",
                "labour union",
                "union member",
                "union membership",
                "sindicato",
                "sindical",
                "afiliacion sindical",
                "工会",
            ]
        ),
        (
            ProhibitedBasis.PublicAssistance,
            [
                "public assistance",
                "welfare",
                "welfare recipient",
                "social benefits",
                "income support",
                "food stamps",
                "ayuda publica",
                "asistencia publica",
                "prestaciones sociales",
                "公共援助",
                "社会救济",
                "低保",
            ]
        ),
    ];

    public static readonly ImmutableArray<(ProhibitedBasis Basis, ImmutableArray<string> Words)> Proxies =
    [
        (
            ProhibitedBasis.Race,
            [
                "postal code",
                "postcode",
                "zip",
                "zip code",
                "zipcode",
                "neighbourhood",
                "neighborhood",
                "codigo postal",
                "barrio",
                "邮政编码",
                "邮编",
                "街区",
            ]
        ),
        (
            ProhibitedBasis.NationalOrigin,
            [
                "nationality",
                "citizenship",
                "place of birth",
                "birthplace",
                "country of birth",
                "surname",
                "last name",
                "family name",
                "mother tongue",
                "native language",
                "accent",
                "nacionalidad",
                "ciudadania",
                "lugar de nacimiento",
                "pais de nacimiento",
                "apellido",
                "apellidos",
                "lengua materna",
                "国籍",
                "出生地",
                "姓氏",
                "母语",
                "籍贯",
            ]
        ),
        (
            ProhibitedBasis.Sex,
            [
                "first name",
                "given name",
                "forename",
                "salutation",
                "maiden name",
                "maternity leave",
                "nombre de pila",
                "tratamiento",
                "名字",
                "称谓",
            ]
        ),
        (ProhibitedBasis.MaritalStatus, ["dependants", "dependents", "number of children", "hijos", "子女数", "抚养人数"]),
        (ProhibitedBasis.Age, ["graduation year", "retired", "pensioner", "jubilado", "jubilada", "退休", "毕业年份"]),
    ];

    /// <summary>Phrases that hold a prohibited word and mean something else; they are taken out of a text before it is looked at.</summary>
    public static readonly ImmutableArray<string> Innocent =
    [
        "financial health",
        "credit health",
        "account health",
        "age of the statement",
        "age of statement",
        "statement age",
        "age of the report",
        "report age",
        "age of receivables",
        "receivables age",
        "invoice age",
        "age of the invoice",
        "company age",
        "age of the company",
        "age of debt",
        "salud financiera",
        "edad de la deuda",
        "edad de las cuentas",
        "财务健康",
        "账龄",
    ];
}
