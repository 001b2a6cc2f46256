using System.Text;
using KeyAccount.Domain.Rules.Documents;
using static KeyAccount.Domain.Tests.Rules.Documents.ClientForms;

namespace KeyAccount.Domain.Tests.Rules.Documents;

/// <summary>Every way in which a document can be wrong, one at a time.</summary>
public class BadDocumentTests
{
    [Theory]
    [InlineData("\"hit\": \"first\"", "\"hit\": \"first\", // by rank", PolicyDocumentFault.Syntax)]
    [InlineData("\"hit\": \"first\",", "\"hit\": \"first\",,", PolicyDocumentFault.Syntax)]
    [InlineData("\"until\": null }", "\"until\": null, }", PolicyDocumentFault.Syntax)]
    [InlineData("\"atLeast\": 12", "\"atLeast\": 0x10", PolicyDocumentFault.Syntax)]
    [InlineData("\"atLeast\": 12", "\"atLeast\": NaN", PolicyDocumentFault.Syntax)]
    [InlineData("\"atLeast\": 12", "\"atLeast\": 012", PolicyDocumentFault.Syntax)]
    [InlineData("\"atLeast\": 12", "\"atLeast\": +12", PolicyDocumentFault.Syntax)]
    [InlineData("\"is\": true", "\"is\": True", PolicyDocumentFault.Syntax)]
    public void Text_that_is_not_strict_JSON_is_refused(string place, string change, PolicyDocumentFault fault) =>
        Assert.Equal((fault, "$"), Where(With(place, change)));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("{")]
    [InlineData("{}{}")]
    [InlineData("{} x")]
    public void One_whole_document_is_read(string text) => Assert.Equal(PolicyDocumentFault.Syntax, Only(text).Fault);

    [Theory]
    [InlineData("null", PolicyDocumentFault.NullNotAllowed)]
    [InlineData("[]", PolicyDocumentFault.WrongType)]
    [InlineData("1", PolicyDocumentFault.WrongType)]
    [InlineData("\"{}\"", PolicyDocumentFault.WrongType)]
    public void The_document_is_an_object(string text, PolicyDocumentFault fault) => Assert.Equal((fault, "$"), Where(text));

    [Fact]
    public void A_second_document_is_refused_where_it_begins()
    {
        var problem = Only(Draft + "{}");
        Assert.Equal(
            (PolicyDocumentFault.Syntax, Draft.Count(character => character == '\n') + 1, 1),
            (problem.Fault, problem.Line, problem.Column)
        );
    }

    [Fact]
    public void A_byte_order_mark_is_refused() =>
        Assert.Equal("a byte order mark", Bytes([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Draft)]).Found);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_where_they_stand()
    {
        var bytes = Encoding.UTF8.GetBytes(Draft);
        bytes[Draft.IndexOf("Head", StringComparison.Ordinal)] = 0xff;
        var problem = Bytes(bytes);
        Assert.Equal((PolicyDocumentFault.Syntax, 6, 13), (problem.Fault, problem.Line, problem.Column));
        Assert.Contains("0xff", problem.Found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Head of sales", "\\ud800")]
    [InlineData("Head of sales", "Head\\udc00")]
    public void Half_of_a_surrogate_pair_is_refused(string place, string change) =>
        Assert.Contains(Faults(With(place, change)), fault => fault == PolicyDocumentFault.IllegalCharacter);

    [Fact]
    public void Half_of_a_surrogate_pair_in_text_given_as_a_string_is_refused() =>
        Assert.Equal((PolicyDocumentFault.IllegalCharacter, "$.owner"), Where(With("Head of sales", "Head \ud83d of sales")));

    [Fact]
    public void Half_of_a_surrogate_pair_in_a_name_is_refused() =>
        Assert.Contains(Faults(With("\"hit\"", "\"h\\ud800t\"")), fault => fault == PolicyDocumentFault.IllegalCharacter);

    [Theory]
    [InlineData(29)]
    [InlineData(100_000)]
    public void What_lies_too_deep_is_refused(int levels) =>
        Assert.Equal(
            PolicyDocumentFault.TooDeep,
            Only(
                With(
                    "{ \"feature\": \"country_risk\", \"is\": \"low\" }",
                    string.Concat(Enumerable.Repeat("{\"not\":", levels)) + "1" + new string('}', levels)
                )
            ).Fault
        );

    [Fact]
    public void A_document_of_more_than_a_mebibyte_is_refused_unread()
    {
        var problem = Only(Draft + new string(' ', 1024 * 1024));
        Assert.Equal((PolicyDocumentFault.TooLarge, 1, 1), (problem.Fault, problem.Line, problem.Column));
    }

    [Fact]
    public void A_document_of_exactly_a_mebibyte_is_read() =>
        Assert.NotNull(Tiers.Read(Draft + new string(' ', (1024 * 1024) - Encoding.UTF8.GetByteCount(Draft)), "x").Document);

    [Theory]
    [InlineData("\"hit\": \"first\"", "\"hit\": \"first\", \"hit\": \"first\"", "$.hit")]
    [InlineData("\"atLeast\": 12", "\"atLeast\": 12, \"atLeast\": 12", "$.rules[1].when.all[1].atLeast")]
    [InlineData("\"atLeast\": 12", "\"atLeast\": 12, \"at\\u004ceast\": 13", "$.rules[1].when.all[1].atLeast")]
    public void A_member_stands_once(string place, string change, string path) =>
        Assert.Equal((PolicyDocumentFault.DuplicateMember, path), Where(With(place, change)));

    [Theory]
    [InlineData("\"source\"", "\"Source\"", "$.rules[0].Source", "source")]
    [InlineData("\"source\"", "\"souce\"", "$.rules[0].souce", "source")]
    [InlineData("\"source\"", "\"comment\"", "$.rules[0].comment", null)]
    [InlineData("\"hit\":", "\"$type\": \"System.IO.FileInfo\", \"hit\":", "$[\"$type\"]", null)]
    public void A_member_that_is_not_declared_is_refused_with_the_nearest_name(
        string place,
        string change,
        string path,
        string? nearest
    )
    {
        var problem = Only(With(place, change));
        Assert.Equal((PolicyDocumentFault.UnknownMember, path, nearest), (problem.Fault, problem.Path, problem.NearestName));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1,", "", "schemaVersion")]
    [InlineData("\"policy\": \"client-tiers\",", "", "policy")]
    [InlineData("\"owner\": \"Head of sales\",", "", "owner")]
    [InlineData("\"otherwise\": \"open\",", "", "otherwise")]
    [InlineData("\"whenUnknown\": \"watch\",", "", "whenUnknown")]
    [InlineData(", \"until\": null", "", "until")]
    [InlineData("\"severity\": \"warning\",", "", "severity")]
    public void Nothing_has_a_silent_default(string place, string change, string missing)
    {
        var problem = Only(With(place, change));
        Assert.Equal((PolicyDocumentFault.MissingMember, $"no \"{missing}\""), (problem.Fault, problem.Found));
    }

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": null", "$.schemaVersion")]
    [InlineData("\"hit\": \"first\"", "\"hit\": null", "$.hit")]
    [InlineData("\"otherwise\": \"open\"", "\"otherwise\": null", "$.otherwise")]
    [InlineData("\"purpose\": \"Who gets which attention\"", "\"purpose\": null", "$.purpose")]
    [InlineData("\"atLeast\": 12", "\"atLeast\": null", "$.rules[1].when.all[1].atLeast")]
    [InlineData("{ \"feature\": \"insured\", \"is\": true }", "null", "$.rules[1].when.all[4]")]
    [InlineData("[\"industry\", \"health\"]", "[\"industry\", null]", "$.rules[1].when.all[0].isAnyOf[1]")]
    [InlineData("[\"blocked\", \"insolvent\"]", "[\"blocked\", null]", "$.rules[0].when.all[2].not.hasAny[1]")]
    [InlineData("\"known\": true", "\"known\": null", "$.rules[1].when.all[5].known")]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": null", "$.effective.from")]
    public void Null_is_no_value(string place, string change, string path) =>
        Assert.Equal((PolicyDocumentFault.NullNotAllowed, path), Where(With(place, change)));

    [Theory]
    [InlineData("\"silver\"", "\"silver, gold\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"silver\"", "1", PolicyDocumentFault.WrongType)]
    [InlineData("\"silver\"", "\"1\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"silver\"", "99", PolicyDocumentFault.WrongType)]
    [InlineData("\"silver\"", "\" silver\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"silver\"", "\"Silver\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"silver\"", "[\"silver\"]", PolicyDocumentFault.WrongType)]
    [InlineData("\"first\"", "\"0\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"is\": \"low\"", "\"is\": \"Low\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"blocked\", \"insolvent\"", "\"blocked,insolvent\"", PolicyDocumentFault.UnknownWord)]
    [InlineData("\"blocked\", \"insolvent\"", "\"blocked\", \"blocked\"", PolicyDocumentFault.DuplicateId)]
    [InlineData("\"industry\", \"health\"", "\"industry\", \"industry\"", PolicyDocumentFault.DuplicateId)]
    [InlineData("\"blocked\", \"insolvent\"", "", PolicyDocumentFault.EmptyInterval)]
    [InlineData("\"industry\", \"health\"", "", PolicyDocumentFault.EmptyInterval)]
    public void A_word_is_one_of_the_declared_ones_letter_by_letter(string place, string change, PolicyDocumentFault fault) =>
        Assert.Equal(fault, Only(With(place, change)).Fault);

    [Theory]
    [InlineData("12", "1e29", PolicyDocumentFault.NotANumber)]
    [InlineData("12", "1e-30", PolicyDocumentFault.NotANumber)]
    [InlineData("12", "-0", PolicyDocumentFault.NotANumber)]
    [InlineData("12", "-0.0", PolicyDocumentFault.OffGrain)]
    [InlineData("12", "1234567890123456789012345678901", PolicyDocumentFault.OutOfRange)]
    [InlineData("12", "1000000000000001", PolicyDocumentFault.OutsideDomain)]
    [InlineData("12", "12.5", PolicyDocumentFault.OffGrain)]
    [InlineData("12", "\"12\"", PolicyDocumentFault.WrongType)]
    [InlineData("12", "\"12,5\"", PolicyDocumentFault.WrongType)]
    [InlineData("12", "true", PolicyDocumentFault.WrongType)]
    public void A_count_is_a_plain_whole_number(string number, string change, PolicyDocumentFault fault) =>
        Assert.Equal(
            (fault, "$.rules[1].when.all[1].atLeast"),
            Where(With($"\"atLeast\": {number}", $"\"atLeast\": {change}"))
        );

    [Theory]
    [InlineData("9.505", PolicyDocumentFault.OffGrain)]
    [InlineData("0.0000000000000000000000000000001", PolicyDocumentFault.OffGrain)]
    [InlineData("-0.0", PolicyDocumentFault.NotANumber)]
    [InlineData("9.5e0", PolicyDocumentFault.NotANumber)]
    [InlineData("99999999999999999999", PolicyDocumentFault.OutOfRange)]
    public void A_number_has_the_places_of_its_grain(string change, PolicyDocumentFault fault) =>
        Assert.Equal((fault, "$.rules[1].when.all[2].atMost"), Where(With("9.5", change)));

    [Theory]
    [InlineData("500000.005 EUR", PolicyDocumentFault.OffGrain)]
    [InlineData("500000.00 USD", PolicyDocumentFault.CurrencyMismatch)]
    [InlineData("500000.00 eur", PolicyDocumentFault.NotANumber)]
    [InlineData("500000.00 XXQ", PolicyDocumentFault.NotANumber)]
    [InlineData("500000.00", PolicyDocumentFault.NotANumber)]
    [InlineData("500,000.00 EUR", PolicyDocumentFault.NotANumber)]
    [InlineData(" 500000.00 EUR", PolicyDocumentFault.NotANumber)]
    [InlineData("500000.00  EUR", PolicyDocumentFault.NotANumber)]
    [InlineData("9000000000000.01 EUR", PolicyDocumentFault.OutsideDomain)]
    [InlineData("99999999999999999999.00 EUR", PolicyDocumentFault.OutOfRange)]
    public void An_amount_is_to_the_minor_unit_in_the_currency_of_its_question(string change, PolicyDocumentFault fault) =>
        Assert.Equal((fault, "$.rules[0].when.all[0].atLeast"), Where(With("500000.00 EUR", change)));

    [Theory]
    [InlineData("12.505 %", PolicyDocumentFault.OffGrain)]
    [InlineData("100.01 %", PolicyDocumentFault.OutsideDomain)]
    [InlineData("-1.00 %", PolicyDocumentFault.OutsideDomain)]
    [InlineData("12.50%", PolicyDocumentFault.NotANumber)]
    [InlineData("0.125", PolicyDocumentFault.NotANumber)]
    [InlineData("12,50 %", PolicyDocumentFault.NotANumber)]
    public void A_share_is_text_in_percent(string change, PolicyDocumentFault fault) =>
        Assert.Equal((fault, "$.rules[0].when.all[1].any[0].above"), Where(With("12.50 %", change)));

    [Theory]
    [InlineData("2020-02-30")]
    [InlineData("2020-2-9")]
    [InlineData("29.02.2020")]
    [InlineData("2020-02-29T00:00:00Z")]
    [InlineData("-0001-01-01")]
    public void A_date_is_an_ISO_date_that_exists(string change) =>
        Assert.Equal(
            (PolicyDocumentFault.OutsideDomain, "$.rules[0].when.all[1].any[1].below"),
            Where(With("2020-02-29", change))
        );

    [Theory]
    [InlineData("\"is\": true", "\"is\": \"true\"", PolicyDocumentFault.WrongType)]
    [InlineData("\"is\": true", "\"is\": 1", PolicyDocumentFault.WrongType)]
    [InlineData("\"known\": true", "\"known\": false", PolicyDocumentFault.WrongType)]
    public void A_flag_is_true_or_false(string place, string change, PolicyDocumentFault fault) =>
        Assert.Equal(fault, Only(With(place, change)).Fault);

    [Theory]
    [InlineData("\"margin\", \"above\": \"12.50 %\"", "\"margin\", \"above\": \"100.00 %\"")]
    [InlineData("\"margin\", \"above\": \"12.50 %\"", "\"margin\", \"atLeast\": \"0.00 %\"")]
    public void A_comparison_that_always_or_never_holds_is_refused(string place, string change) =>
        Assert.Equal(PolicyDocumentFault.EmptyInterval, Only(With(place, change)).Fault);

    [Theory]
    [InlineData("\"feature\": \"revenue\"", "\"feature\": \"revenu\"", "revenue")]
    [InlineData("\"feature\": \"revenue\"", "\"feature\": \"Revenue\"", "revenue")]
    [InlineData("\"feature\": \"revenue\"", "\"feature\": \"rev\u0435nue\"", "revenue")]
    [InlineData("\"feature\": \"orders_12_months\"", "\"feature\": \"orders_25_months\"", null)]
    [InlineData("\"feature\": \"orders_12_months\"", "\"feature\": \"orders_012_months\"", null)]
    [InlineData("\"feature\": \"orders_12_months\"", "\"feature\": \"something_else\"", null)]
    public void A_question_is_one_of_the_catalog(string place, string change, string? nearest)
    {
        var problem = Only(With(place, change));
        Assert.Equal(PolicyDocumentFault.UnknownFeature, problem.Fault);
        Assert.Equal(
            nearest,
            problem.NearestName is { } name && name.Contains('{', StringComparison.Ordinal) ? null : problem.NearestName
        );
        Assert.Contains("orders_{1-24}_months", problem.Allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"is\": \"low\"", "\"isAnyOf\": [\"low\"]", PolicyDocumentFault.UnknownOperator)]
    [InlineData("\"is\": true", "\"atLeast\": true", PolicyDocumentFault.UnknownOperator)]
    [InlineData("\"hasAny\": [", "\"isAnyOf\": [", PolicyDocumentFault.UnknownOperator)]
    [InlineData("\"is\": true", "\"atleast\": true", PolicyDocumentFault.UnknownMember)]
    [InlineData("\"atMost\": 9.5", "\"atMost\": 9.5, \"above\": 1", PolicyDocumentFault.Refused)]
    [InlineData(", \"atMost\": 9.5", "", PolicyDocumentFault.MissingMember)]
    [InlineData("\"not\": {", "\"any\": [], \"not\": {", PolicyDocumentFault.Refused)]
    [InlineData("{ \"feature\": \"insured\", \"is\": true }", "{}", PolicyDocumentFault.MissingMember)]
    [InlineData("{ \"feature\": \"insured\", \"is\": true }", "{ \"all\": [] }", PolicyDocumentFault.EmptyInterval)]
    public void A_statement_has_one_shape(string place, string change, PolicyDocumentFault fault) =>
        Assert.Contains(fault, Faults(With(place, change)));

    [Theory]
    [InlineData("\"T-02\"", "\"T-01\"", PolicyDocumentFault.DuplicateId)]
    [InlineData("\"T-02\"", "\"\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "\"T 02\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "\"T\u200d-02\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "\"T\u00a002\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "\"\u202eT-02\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "\"\u0422-02\"", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("\"T-02\"", "2", PolicyDocumentFault.WrongType)]
    [InlineData("\"id\": \"tiers\"", "\"id\": \"tiers\\u0000\"", PolicyDocumentFault.IllegalCharacter)]
    public void An_identifier_looks_like_no_other(string place, string change, PolicyDocumentFault fault) =>
        Assert.Equal(fault, Only(With(place, change)).Fault);

    [Fact]
    public void An_identifier_has_at_most_64_characters()
    {
        Assert.NotNull(Tiers.Read(With("T-02", new string('T', 64)), "x").Document);
        Assert.Equal(PolicyDocumentFault.TooLarge, Only(With("T-02", new string('T', 65))).Fault);
    }

    [Fact]
    public void A_text_has_at_most_4096_bytes()
    {
        Assert.NotNull(Tiers.Read(With("Handbook 3.1", new string('ñ', 2048)), "x").Document);
        Assert.Equal(PolicyDocumentFault.TooLarge, Only(With("Handbook 3.1", new string('ñ', 2048) + "x")).Fault);
    }

    [Theory]
    [InlineData("Handbook\\t3", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("Handbook\u202e", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("Handbook\ufffd", PolicyDocumentFault.IllegalCharacter)]
    [InlineData("Handbook ", PolicyDocumentFault.NotNormalised)]
    [InlineData("", PolicyDocumentFault.NotNormalised)]
    [InlineData("Cafe\u0301", PolicyDocumentFault.NotNormalised)]
    public void A_text_is_normalised_and_hides_nothing(string change, PolicyDocumentFault fault) =>
        Assert.Equal((fault, "$.rules[0].source"), Where(With("Handbook 3.1", change)));

    [Theory]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2", PolicyDocumentFault.UnsupportedVersion)]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 1.0", PolicyDocumentFault.UnsupportedVersion)]
    [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": \"1\"", PolicyDocumentFault.UnsupportedVersion)]
    [InlineData("\"policy\": \"client-tiers\"", "\"policy\": \"credit\"", PolicyDocumentFault.WrongPolicy)]
    public void A_document_of_another_form_is_not_guessed_at(string place, string change, PolicyDocumentFault fault) =>
        Assert.Equal(fault, Only(With(place, change)).Fault);

    [Theory]
    [InlineData("\"until\": null", "\"until\": \"2026-01-01\"")]
    [InlineData("\"until\": null", "\"until\": \"2025-12-31\"")]
    public void A_period_that_holds_no_day_is_refused(string place, string change) =>
        Assert.Equal((PolicyDocumentFault.EmptyInterval, "$.effective"), Where(With(place, change)));

    [Fact]
    public void A_document_without_a_rule_is_refused() =>
        Assert.Equal(
            PolicyDocumentFault.EmptyInterval,
            Only(Draft[..Draft.IndexOf("\"rules\"", StringComparison.Ordinal)] + "\"rules\": [] }").Fault
        );

    [Theory]
    [InlineData(64, null)]
    [InlineData(65, PolicyDocumentFault.TooLarge)]
    [InlineData(5_000, PolicyDocumentFault.TooLarge)]
    public void A_policy_has_at_most_64_rules(int count, PolicyDocumentFault? fault)
    {
        var rules = Enumerable
            .Range(0, count)
            .Select(number =>
                $$"""{"code":"R{{number}}","when":{"feature":"insured","is":true},"outcome":"gold","severity":"note","audience":"sales"}"""
            );
        var text = $"{Draft[..Draft.IndexOf("\"rules\"", StringComparison.Ordinal)]}\"rules\": [{string.Join(',', rules)}] }}";
        Assert.Equal(
            fault,
            Tiers.Read(text, "x").Problems.Select(problem => (PolicyDocumentFault?)problem.Fault).FirstOrDefault()
        );
    }

    [Fact]
    public void All_problems_are_told_at_once_each_at_its_place()
    {
        var text = Draft
            .Replace("\"owner\"", "\"Owner\"", StringComparison.Ordinal)
            .Replace("\"first\"", "\"frist\"", StringComparison.Ordinal)
            .Replace("500000.00 EUR", "500000.00 USD", StringComparison.Ordinal)
            .Replace("\"T-02\"", "\"T-01\"", StringComparison.Ordinal)
            .Replace("9.5", "9.555", StringComparison.Ordinal)
            .Replace("\"audience\": \"client\"", "\"audience\": \"everybody\"", StringComparison.Ordinal);
        var reading = Tiers.Read(text, "tiers.json");
        Assert.Null(reading.Document);
        Assert.Equal(
            [
                (PolicyDocumentFault.MissingMember, 1, 1),
                (PolicyDocumentFault.UnknownMember, 6, 3),
                (PolicyDocumentFault.UnknownWord, 9, 10),
                (PolicyDocumentFault.CurrencyMismatch, 17, 46),
                (PolicyDocumentFault.DuplicateId, 33, 15),
                (PolicyDocumentFault.OffGrain, 38, 47),
                (PolicyDocumentFault.UnknownWord, 46, 19),
            ],
            reading.Problems.Select(problem => (problem.Fault, problem.Line, problem.Column))
        );
    }

    [Fact]
    public void A_document_that_is_wrong_all_over_does_not_exhaust_the_reader()
    {
        var members = string.Join(',', Enumerable.Range(0, 50_000).Select(number => $"\"m{number}\":0"));
        var problems = Tiers.Read($"{{{members}}}", "x").Problems;
        Assert.Equal(201, problems.Length);
        Assert.Contains(problems, problem => problem.Fault == PolicyDocumentFault.TooManyProblems);
    }

    [Fact]
    public void Columns_count_as_editors_do()
    {
        var problem = Only(With("\"owner\": \"Head of sales\",", "\"owner\": \"大😀\", \"x\": 1,"));
        Assert.Equal((6, 19), (problem.Line, problem.Column));
    }

    private static (PolicyDocumentFault, string) Where(string text)
    {
        var problem = Only(text);
        return (problem.Fault, problem.Path);
    }

    private static IEnumerable<PolicyDocumentFault> Faults(string text) =>
        Tiers.Read(text, "x").Problems.Select(problem => problem.Fault);

    private static PolicyDocumentProblem Bytes(byte[] utf8) => Assert.Single(Tiers.Read(utf8, "x").Problems);
}
