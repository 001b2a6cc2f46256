using KeyAccount.Domain.Accounts;

namespace KeyAccount.Domain.Tests.Accounts;

public class RegistrationNumberTests
{
    // classification:CL-21
    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    public void A_social_credit_code_with_a_right_check_character_is_read(string text) =>
        Assert.Equal(text, UnifiedSocialCreditCode.Of(text).ToString());

    [Theory]
    [InlineData("91350100M000100Y44")] // wrong check character
    [InlineData("91350100M000100Y34")] // two places swapped
    [InlineData("91350100m000100Y43")]
    [InlineData("9135O100M000100Y43")] // the letter O for a zero
    [InlineData("91350100M000100Y4")]
    [InlineData("91350100M000100Y433")]
    [InlineData(" 91350100M000100Y43")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_social_credit_code(string? text) =>
        Assert.False(UnifiedSocialCreditCode.TryParse(text, out _));

    // classification:CL-21
    [Fact]
    public void A_legal_entity_identifier_with_right_check_digits_is_read() =>
        Assert.Equal("7LTWFZYICNSX8D621K86", LegalEntityIdentifier.Of("7LTWFZYICNSX8D621K86").ToString());

    [Theory]
    [InlineData("7LTWFZYICNSX8D621K87")] // classification:CL-21
    [InlineData("7LTWFZYICNSX8D261K86")] // two places swapped
    [InlineData("7ltwfzyicnsx8d621k86")]
    [InlineData("7LTWFZYICNSX8D621K8")]
    [InlineData("7LTWFZYICNSX8D621K866")]
    [InlineData("7LTWFZYICNSX8D621K8 ")]
    [InlineData("7LTWFZYICNSX-D621K86")]
    [InlineData("")]
    [InlineData(null)]
    public void Anything_else_is_no_legal_entity_identifier(string? text) =>
        Assert.False(LegalEntityIdentifier.TryParse(text, out _));

    [Fact]
    public void Check_digits_are_digits() => Assert.False(LegalEntityIdentifier.TryParse("7LTWFZYICNSX8D621KAB", out _));

    [Fact]
    public void Asking_for_one_that_is_none_says_what_is_needed()
    {
        Assert.Contains(
            "18 characters",
            Assert.Throws<ArgumentException>(() => UnifiedSocialCreditCode.Of("1")).Message,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "20 characters",
            Assert.Throws<ArgumentException>(() => LegalEntityIdentifier.Of("1")).Message,
            StringComparison.Ordinal
        );
    }
}
