using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Tables;
using NodaTime.Text;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>
/// Reads a <c>--columns</c> file strictly: unknown and repeated members, nulls and wrong types are refused, each with the
/// JSON path of the place.
/// </summary>
internal sealed class MappingFile
{
    /// <summary>The largest mapping file that is read, in bytes.</summary>
    public const int LargestFile = 1_048_576;

    private const int DeepestNesting = 32;

    private static readonly string[] Members =
    [
        "columns",
        "constants",
        "where",
        "dateFormat",
        "currency",
        "true",
        "false",
        "delimiter",
    ];

    private static readonly string[] TopMembers =
    [
        .. Members,
        "accounts",
        "credit",
        "creditEvents",
        "statements",
        "securities",
        "lines",
        "families",
        "documents",
        "collections",
        "orders",
        "quotes",
        "products",
        "pools",
        "salespeople",
        "budget",
        "expenses",
        "sales",
    ];

    private readonly StrictJson json;

    private MappingFile(StrictJson json) => this.json = json;

    /// <summary>The mappings in the file, or the standard ones with the problems at the gate.</summary>
    public static BookMapping Read(string path, RowGate gate)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
            {
                gate.Fail(path, 0, null, $"the file is larger than {LargestFile} bytes, the largest mapping that is read");
                return BookMapping.Standard;
            }

            var content = File.ReadAllBytes(path);
            var start = content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            var options = new JsonDocumentOptions { MaxDepth = DeepestNesting };
            using var document = JsonDocument.Parse(content.AsMemory(start), options);
            return new MappingFile(new StrictJson(path, gate)).Book(document.RootElement);
        }
        catch (JsonException failure)
        {
            gate.Fail(path, (failure.LineNumber ?? 0) + 1, null, Syntax(failure));
        }
        catch (InvalidOperationException)
        {
            gate.Fail(path, 0, null, "a text in the file is not valid UTF-8");
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            gate.Fail(path, 0, null, "the file does not exist");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            gate.Fail(path, 0, null, failure.Message);
        }

        return BookMapping.Standard;
    }

    private static string Syntax(JsonException failure)
    {
        var position = string.Create(
            CultureInfo.InvariantCulture,
            $" (byte {(failure.BytePositionInLine ?? 0) + 1} of the line)"
        );
        var end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "not valid JSON: " + (end < 0 ? failure.Message : failure.Message[..end]) + position;
    }

    private BookMapping Book(JsonElement root)
    {
        if (!json.Is(root, JsonValueKind.Object, "$"))
        {
            return BookMapping.Standard;
        }

        return new BookMapping(Mapping(root, "$", InvoiceColumns.Format, TopMembers))
        {
            Accounts = Section(root, "accounts", AccountColumns.Format),
            Credit = Section(root, "credit", DebtorColumns.Format),
            CreditEvents = Section(root, "creditEvents", CreditEventColumns.Format),
            Statements = Section(root, "statements", StatementColumns.Format),
            Securities = Section(root, "securities", SecurityColumns.Format),
            Lines = Section(root, "lines", LineColumns.Format),
            Families = Section(root, "families", FamilyColumns.Format),
            Documents = Section(root, "documents", DocumentColumns.Format),
            Collections = Section(root, "collections", CollectionColumns.Format),
            Orders = Section(root, "orders", OrderColumns.Format),
            Quotes = Section(root, "quotes", QuoteColumns.Format),
            Products = Section(root, "products", ProductColumns.Format),
            Pools = Section(root, "pools", PoolColumns.Format),
            Salespeople = Section(root, "salespeople", SalespersonColumns.Format),
            Budget = Section(root, "budget", BudgetColumns.Format),
            Expenses = Section(root, "expenses", ExpenseColumns.Format),
            Sales = Section(root, "sales", SalesColumns.Format),
        };
    }

    private ColumnMapping Section(JsonElement root, string name, TableFormat format) =>
        root.TryGetProperty(name, out var section) && json.Is(section, JsonValueKind.Object, $"$.{name}")
            ? Mapping(section, $"$.{name}", format, Members)
            : ColumnMapping.Standard;

    private ColumnMapping Mapping(JsonElement element, string at, TableFormat format, string[] allowed)
    {
        var mapping = ColumnMapping.Standard;
        foreach (var member in json.Distinct(element, at))
        {
            var (name, value, here) = (member.Name, member.Value, $"{at}.{member.Name}");
            mapping = name switch
            {
                "columns" => mapping with { Columns = Names(value, here, format) },
                "constants" => mapping with { Constants = Names(value, here, format) },
                "where" => mapping with { Where = Filter(value, here) },
                "dateFormat" => mapping with { DatePattern = Pattern(value, here) },
                "currency" => mapping with { Currency = CurrencyCode(value, here) },
                "true" => mapping with { True = Words(value, here) },
                "false" => mapping with { False = Words(value, here) },
                "delimiter" => mapping with { Delimiter = Delimiter(value, here) },
                _ => mapping,
            };
            if (!allowed.Contains(name))
            {
                json.Refuse(
                    at,
                    $"unknown member {Quoted.Text(name)}{NearestName.Hint(name, allowed)}; allowed are {string.Join(", ", allowed)}"
                );
            }
        }

        foreach (var name in mapping.Constants.Keys.Where(name => mapping.Columns?.ContainsKey(name) == true))
        {
            json.Refuse($"{at}.constants.{name}", "the column is also mapped under \"columns\"; keep one of the two");
        }

        return mapping;
    }

    private ImmutableDictionary<string, string> Names(JsonElement element, string at, TableFormat format)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var member in json.Distinct(element, at))
        {
            if (format.Find(member.Name) is null)
            {
                json.Refuse(
                    at,
                    $"unknown column {Quoted.Text(member.Name)}{NearestName.Hint(member.Name, format.Names)}; allowed are {string.Join(", ", format.Names)}"
                );
            }
            else if (json.Text(member.Value, $"{at}.{member.Name}") is { } text)
            {
                names[member.Name] = text;
            }
        }

        return names.ToImmutable();
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> Filter(JsonElement element, string at)
    {
        var filter = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var member in json.Distinct(element, at))
        {
            var here = $"{at}.{member.Name}";
            filter[member.Name] =
                member.Value.ValueKind == JsonValueKind.Array ? Words(member.Value, here) ?? []
                : json.Text(member.Value, here, blankAllowed: true) is { } text ? [text]
                : [];
        }

        return filter.ToImmutable();
    }

    private ImmutableArray<string>? Words(JsonElement element, string at)
    {
        if (!json.Is(element, JsonValueKind.Array, at))
        {
            return null;
        }

        if (element.GetArrayLength() == 0)
        {
            json.Refuse(at, "the list is empty; name at least one value");
        }

        return
        [
            .. element
                .EnumerateArray()
                .Select(
                    (item, index) =>
                        json.Text(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"), blankAllowed: true)
                )
                .OfType<string>(),
        ];
    }

    private LocalDatePattern? Pattern(JsonElement element, string at)
    {
        if (json.Text(element, at) is not { } text)
        {
            return null;
        }

        try
        {
            return LocalDatePattern.CreateWithInvariantCulture(text);
        }
        catch (InvalidPatternException failure)
        {
            json.Refuse(
                at,
                $"{Quoted.Text(text)} is no date pattern ({failure.Message}); write for example M/d/uuuu or dd.MM.uuuu"
            );
            return null;
        }
    }

    private Currency? CurrencyCode(JsonElement element, string at)
    {
        if (json.Text(element, at) is not { } text)
        {
            return null;
        }

        if (CurrencyText.Problem(text) is { } problem)
        {
            json.Refuse(at, problem);
            return null;
        }

        return Currency.Of(text);
    }

    private char Delimiter(JsonElement element, string at)
    {
        if (json.Text(element, at) is not { } text)
        {
            return ',';
        }

        if (text is not [var only] || only is not (',' or ';' or '\t' or '|'))
        {
            json.Refuse(at, $"{Quoted.Text(text)} is no delimiter; allowed are \",\", \";\", \"|\" and \"\\t\"");
            return ',';
        }

        return only;
    }
}
