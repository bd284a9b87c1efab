using JourneyBot.App.Pages;

namespace JourneyBot.Tests.App.Pages;

public sealed class EmulatorHintTests
{
    [Theory]
    [InlineData("http://127.0.0.1:3978", "http://127.0.0.1:3978")]
    [InlineData("http://localhost:3978/", "http://localhost:3978")]
    [InlineData("http://[::]:3978", "http://127.0.0.1:3978")]
    [InlineData("http://0.0.0.0:80", "http://127.0.0.1:80")]
    [InlineData("http://+:3978", "http://127.0.0.1:3978")]
    [InlineData("http://*:3978", "http://127.0.0.1:3978")]
    public void The_command_names_an_address_the_emulator_can_reach(
        string listening,
        string reached
    ) =>
        Assert.Equal(
            $"npx -y @microsoft/m365agentsplayground@0.2.28 start -e {reached}/api/messages -c msteams",
            EmulatorHint.For(listening).Command
        );

    [Fact]
    public void The_console_says_what_to_type_first_and_what_to_do_without_a_browser()
    {
        var text = EmulatorHint.For("http://127.0.0.1:3978").ToString();

        Assert.Contains("@JourneyBot post", text, StringComparison.Ordinal);
        Assert.Contains("xdg-open", text, StringComparison.Ordinal);
    }
}
