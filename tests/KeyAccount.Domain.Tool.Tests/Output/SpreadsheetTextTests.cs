using KeyAccount.Domain.Tool.Output;

namespace KeyAccount.Domain.Tool.Tests.Output;

public class SpreadsheetTextTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@x")]
    [InlineData("\tx")]
    public void Text_that_would_run_gets_an_apostrophe_and_comes_back(string text)
    {
        Assert.Equal("'" + text, SpreadsheetText.Guard(text));
        Assert.Equal(text, SpreadsheetText.Restore(SpreadsheetText.Guard(text)));
    }

    [Theory]
    [InlineData("A=1")]
    [InlineData("'quoted'")]
    [InlineData("")]
    [InlineData("客户")]
    public void Other_text_stays_as_it_is(string text)
    {
        Assert.Equal(text, SpreadsheetText.Guard(text));
        Assert.Equal(text, SpreadsheetText.Restore(text));
    }
}
