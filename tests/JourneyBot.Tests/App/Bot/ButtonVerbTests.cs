using JourneyBot.App;
using JourneyBot.App.Bot;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Bot;

public sealed class ButtonVerbTests
{
    private readonly IServiceCollection _services = JourneyBotApp.CreateBuilder([]).Services;

    [Fact]
    public void Every_button_is_found_by_each_of_its_verbs_and_by_no_other_verb()
    {
        var buttons = typeof(IButton)
            .Assembly.GetTypes()
            .Where(t =>
                t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IButton))
            )
            .SelectMany(t => VerbsOf(t).Select(v => new ButtonVerb(v, t)));

        Assert.Equal(
            buttons.OrderBy(b => b.Verb, StringComparer.Ordinal),
            Registered.OrderBy(b => b.Verb, StringComparer.Ordinal)
        );
    }

    [Fact]
    public void No_verb_is_answered_by_two_buttons()
    {
        var verbs = Registered.Select(b => b.Verb).ToList();

        Assert.True(verbs.Count > 20);
        Assert.Equal(verbs.Count, verbs.Distinct(StringComparer.Ordinal).Count());
        Assert.Throws<ArgumentException>(() => new BotRoutes([.. Registered, Registered[0]]));
    }

    [Fact]
    public void Every_button_lives_as_long_as_its_turn() =>
        Assert.All(
            Registered,
            b =>
                Assert.Equal(
                    ServiceLifetime.Scoped,
                    Assert.Single(_services, s => s.ServiceType == b.Button).Lifetime
                )
        );

    private List<ButtonVerb> Registered =>
        [.. _services.Select(s => s.ImplementationInstance).OfType<ButtonVerb>()];

    private static IReadOnlyList<string> VerbsOf(Type button) =>
        (IReadOnlyList<string>)button.GetProperty("Verbs")!.GetValue(null)!;
}
