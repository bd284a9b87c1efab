using JourneyBot.App.CheckIns;
using JourneyBot.App.Decks;
using JourneyBot.App.Digests;
using JourneyBot.App.Health;
using JourneyBot.App.Outbox;
using JourneyBot.App.Packages;
using JourneyBot.App.Pages;
using JourneyBot.App.Setup;
using JourneyBot.App.SignIn;
using JourneyBot.Store;
using JourneyBot.Teams.Inbound;
using JourneyBot.TestKit;
using Microsoft.Extensions.Configuration;

namespace JourneyBot.Tests.Rules;

public sealed class SampleSettingsTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        (TeamsOptions.Section, typeof(TeamsOptions)),
        (StoreOptions.Section, typeof(StoreOptions)),
        (AppOptions.Section, typeof(AppOptions)),
        (DeckOptions.Section, typeof(DeckOptions)),
        (CheckInOptions.Section, typeof(CheckInOptions)),
        (DigestOptions.Section, typeof(DigestOptions)),
        (OperatorOptions.Section, typeof(OperatorOptions)),
        (OutboxOptions.Section, typeof(OutboxOptions)),
        (PageOptions.Section, typeof(PageOptions)),
        (SignInOptions.Section, typeof(SignInOptions)),
        (PackageOptions.Section, typeof(PackageOptions)),
    ];

    private static IConfigurationRoot Sample =>
        new ConfigurationBuilder()
            .AddJsonFile(Repository.PathTo("appsettings.sample.json"))
            .Build();

    [Fact]
    public void Every_setting_of_the_sample_exists_and_has_a_value_of_its_kind()
    {
        foreach (var (section, options) in Sections)
        {
            var bound = Sample
                .GetSection(section)
                .Get(options, binder => binder.ErrorOnUnknownConfiguration = true);

            Assert.NotNull(bound);
        }
    }

    [Fact]
    public void Every_setting_there_is_stands_in_the_sample()
    {
        var missing =
            from section in Sections
            let there = Sample.GetSection(section.Section).GetChildren().Select(c => c.Key)
            from property in section.Options.GetProperties()
            where !there.Contains(property.Name, StringComparer.Ordinal)
            select $"{section.Section}:{property.Name}";

        Findings.AreNone(missing);
    }

    [Fact]
    public void The_sample_has_no_section_that_nobody_reads() =>
        Assert.Equal(
            Sections.Select(s => s.Section).Order(StringComparer.Ordinal),
            Sample.GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal)
        );
}
