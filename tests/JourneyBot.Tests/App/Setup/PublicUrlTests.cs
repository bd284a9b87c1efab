using JourneyBot.App.Setup;

namespace JourneyBot.Tests.App.Setup;

public sealed class PublicUrlTests
{
    [Theory]
    [InlineData("https://bot.example.com", "https://bot.example.com/")]
    [InlineData("https://bot.example.com/journeys", "https://bot.example.com/journeys/")]
    [InlineData("http://bot.example.com/journeys/", "http://bot.example.com/journeys/")]
    public void A_slash_at_the_end_may_be_left_out(string setting, string home)
    {
        var options = new AppOptions { PublicUrl = new Uri(setting) };

        Assert.True(new AppOptionsValidator().Validate(null, options).Succeeded);
        Assert.Equal(home, options.Home()!.AbsoluteUri);
    }

    [Theory]
    [InlineData("bot.example.com")]
    [InlineData("/journeys")]
    [InlineData("ftp://bot.example.com/")]
    [InlineData("https://bot.example.com/?a=b")]
    public void What_is_no_address_of_a_page_is_refused(string setting)
    {
        var options = new AppOptions { PublicUrl = new Uri(setting, UriKind.RelativeOrAbsolute) };

        Assert.Contains(
            "App:PublicUrl must be a whole address",
            new AppOptionsValidator().Validate(null, options).FailureMessage,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("improt", "map.json")]
    [InlineData("serve")]
    public async Task A_command_with_a_typing_error_starts_nothing(params string[] args) =>
        Assert.Equal(1, await CommandLine.RunAsync(args));
}
