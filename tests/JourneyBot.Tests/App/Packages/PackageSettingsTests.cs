using System.Net;
using JourneyBot.App.Packages;
using JourneyBot.App.Setup;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using Microsoft.Extensions.Configuration;

namespace JourneyBot.Tests.App.Packages;

public sealed class PackageSettingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Everything_that_is_missing_is_said_at_once()
    {
        var empty = new PackageSettings(new ConfigurationBuilder().Build());

        var (values, mistakes) = empty.Check();

        Assert.Null(values);
        foreach (var setting in new APackage().Settings)
        {
            Assert.Contains(
                mistakes,
                m => m.StartsWith($"Set {setting} to ", StringComparison.Ordinal)
            );
        }

        Assert.Equal(new APackage().Settings.Count(), mistakes.Count);
    }

    // Whoever only copies the sample must not get a package that nobody can install.
    [Fact]
    public void The_sample_settings_are_no_settings_yet()
    {
        var sample = new ConfigurationBuilder()
            .AddJsonFile(Repository.PathTo("appsettings.sample.json"))
            .Build();

        var (values, mistakes) = new PackageSettings(sample).Check();

        Assert.Null(values);
        Assert.Contains(mistakes, m => m.StartsWith("Set Teams:AppId", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Teams:AppId", "00000000-0000-0000-0000-000000000000", "Set Teams:AppId")]
    [InlineData("Package:TeamsAppId", "journeybot", "Set Package:TeamsAppId")]
    [InlineData("Package:AddInId", APackage.TeamsAppId, "must be three different ids")]
    [InlineData("Package:TeamsAppId", APackage.BotId, "must be three different ids")]
    [InlineData("App:PublicUrl", "http://journey.example.com/", "Set App:PublicUrl")]
    [InlineData("App:PublicUrl", "https://journey.example.com/bot/", "must be a host alone")]
    [InlineData("App:PublicUrl", "https://localhost/", "names this machine only")]
    [InlineData("SignIn:ClientId", "me", "SignIn:ClientId must be")]
    [InlineData(
        "Package:DeveloperName",
        "A company with a name of thirty-three",
        "at most 32 characters"
    )]
    [InlineData("Package:DeveloperName", "  ", "Set Package:DeveloperName")]
    [InlineData("Package:PrivacyUrl", "example.com/privacy", "Set Package:PrivacyUrl")]
    [InlineData("Package:TermsUrl", "javascript:alert(1)", "Set Package:TermsUrl")]
    [InlineData("Package:Version", "1.0", "Package:Version must be")]
    [InlineData("Package:Version", "1.2.3.4", "Package:Version must be")]
    [InlineData("Package:Version", "0.0.0", "Package:Version must be")]
    public void A_setting_that_cannot_be_right_is_refused(
        string setting,
        string value,
        string words
    )
    {
        var (values, mistakes) = new APackage().With(setting, value).Check();

        Assert.Null(values);
        Assert.Contains(words, Assert.Single(mistakes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_package_that_cannot_be_made_leaves_nothing_behind()
    {
        var folder = Directory.CreateTempSubdirectory("journeybot-test-");
        try
        {
            var settings = Path.Combine(folder.FullName, "settings.json");
            await File.WriteAllTextAsync(settings, """{"Teams":{"AppId":"nobody"}}""", Stop);
            var target = Path.Combine(folder.FullName, "out");

            var code = await CommandLine.RunAsync([
                "package",
                "--settings",
                settings,
                "--out",
                target,
            ]);

            Assert.Equal(1, code);
            Assert.False(Directory.Exists(target));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_package_that_cannot_be_written_leaves_the_old_one_as_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("journeybot-test-");
        try
        {
            var kept = Path.Combine(folder.FullName, InstallPackages.TeamsFile);
            await File.WriteAllTextAsync(kept, "old", Stop);
            // A folder in the second file's place makes its writing fail.
            folder.CreateSubdirectory(InstallPackages.AddInFile + ".part");

            await Assert.ThrowsAnyAsync<Exception>(() =>
                InstallPackages.WriteAsync(new APackage().Make(), folder, CancellationToken.None)
            );

            Assert.Equal("old", await File.ReadAllTextAsync(kept, Stop));
            Assert.Equal([InstallPackages.TeamsFile], folder.GetFiles().Select(f => f.Name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_icons_that_the_packages_name_are_served()
    {
        await using var bot = await BotHost.StartRegisteredAsync();
        using var office = bot.PaneWith(token: null);
        var manifest = new APackage().Manifest().ToJsonString();
        var addIn = new APackage().AddIn().ToString();

        foreach (var size in PackageTemplates.IconSizes)
        {
            using var icon = await office.SendAsync(
                HttpMethod.Get,
                $"/addin/icons/icon-{size}.png"
            );
            Assert.Equal(HttpStatusCode.OK, icon.StatusCode);
            Assert.Equal("image/png", icon.Content.Headers.ContentType?.MediaType);
        }

        foreach (var size in (int[])[16, 32, 64, 80])
        {
            Assert.Contains($"icon-{size}.png", manifest, StringComparison.Ordinal);
            Assert.Contains($"icon-{size}.png", addIn, StringComparison.Ordinal);
        }
    }
}
