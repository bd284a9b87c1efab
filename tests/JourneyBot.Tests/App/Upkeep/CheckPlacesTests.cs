using JourneyBot.App.Upkeep;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JourneyBot.Tests.App.Upkeep;

public sealed class CheckPlacesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_bot_was_taken_away_without_a_word_is_found_out_and_where_it_is_back_too()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        Assert.Equal(0, await CheckAsync(bot));

        bot.Teams.Uninstall(TeamsPlaces.Team);
        bot.Teams.Uninstall(People.Amara.PersonalChat);
        Assert.Equal(2, await CheckAsync(bot));
        Assert.Equal(ConversationState.Uninstalled, await StateAsync(bot, TeamsPlaces.Channel));
        Assert.Equal(
            ConversationState.Uninstalled,
            await StateAsync(bot, People.Amara.PersonalChat)
        );

        bot.Teams.Install(TeamsPlaces.Team);
        bot.Teams.Install(People.Amara.PersonalChat);
        Assert.Equal(2, await CheckAsync(bot));
        Assert.Equal(ConversationState.Active, await StateAsync(bot, TeamsPlaces.Channel));
    }

    [Fact]
    public async Task Where_Teams_does_not_answer_clearly_nothing_changes()
    {
        await using var bot = await BotHost.StartPostedAsync();
        // Nobody listens there.
        await bot.WithStoreAsync(db =>
            db.TeamsConversations.Where(c => c.ConversationId == TeamsPlaces.Channel)
                .ExecuteUpdateAsync(
                    c => c.SetProperty(t => t.ServiceUrl, "http://127.0.0.1:9/"),
                    Cancellation
                )
        );

        Assert.Equal(0, await CheckAsync(bot));
        Assert.Equal(ConversationState.Active, await StateAsync(bot, TeamsPlaces.Channel));
    }

    [Fact]
    public async Task However_many_people_there_are_each_is_asked_about_five_a_second()
    {
        await using var bot = await BotHost.StartPostedAsync();
        await bot.ChatAs("Amara").SaysAsync("help");
        await bot.WithStoreAsync(db => AddStrangersAsync(db, 230));
        foreach (var number in Enumerable.Range(0, 230))
        {
            bot.Teams.Uninstall($"a:stranger-{number}");
        }

        var begun = bot.Clock.GetUtcNow();

        var check = CheckAsync(bot);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!check.IsCompleted && await look.WaitForNextTickAsync(Cancellation))
        {
            bot.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(230, await check);
        Assert.Equal(ConversationState.Active, await StateAsync(bot, People.Amara.PersonalChat));
        Assert.Equal(ConversationState.Uninstalled, await StateAsync(bot, "a:stranger-229"));
        Assert.True(bot.Clock.GetUtcNow() - begun >= TimeSpan.FromSeconds(230 / 5));
    }

    private static async Task<int> AddStrangersAsync(JourneyDb db, int count)
    {
        var amara = await db
            .TeamsUsers.AsNoTracking()
            .FirstAsync(u => u.PersonId != null, Cancellation);
        var chat = await db
            .TeamsConversations.AsNoTracking()
            .FirstAsync(c => c.ConversationId == amara.PersonalConversationId, Cancellation);
        foreach (var number in Enumerable.Range(0, count))
        {
            db.Add(
                new TeamsUser
                {
                    TenantId = amara.TenantId,
                    UserId = $"29:stranger-{number}",
                    PersonId = amara.PersonId,
                    PersonalConversationId = $"a:stranger-{number}",
                    UpdatedAt = amara.UpdatedAt,
                }
            );
            db.Add(
                new TeamsConversation
                {
                    TenantId = chat.TenantId,
                    ConversationId = $"a:stranger-{number}",
                    ServiceUrl = chat.ServiceUrl,
                    Type = ConversationType.Personal,
                    UpdatedAt = chat.UpdatedAt,
                }
            );
        }

        return await db.SaveChangesAsync(Cancellation);
    }

    private static async Task<int> CheckAsync(BotHost bot)
    {
        await using var scope = bot.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CheckPlaces>().RunAsync(Cancellation);
    }

    private static Task<ConversationState> StateAsync(BotHost bot, string conversation) =>
        bot.WithStoreAsync(db =>
            db.TeamsConversations.Where(c => c.ConversationId == conversation)
                .Select(c => c.State)
                .SingleAsync(Cancellation)
        );
}
