using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.Maps;
using JourneyBot.TestKit.Hosting;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Tests.App.CheckIns;

/// <summary>Claire, in Toronto, is the champion of stage 3; her Monday, nine o'clock, is 13:00 UTC.</summary>
internal static class TheCheckIn
{
    public static readonly DateTimeOffset Monday = new(2026, 6, 29, 13, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<ChatScript> AskedAsync(BotHost bot, string firstName)
    {
        var chat = await MeetAsync(bot, firstName);
        bot.Clock.MoveTo(Monday);
        await bot.RunCheckInsAsync();
        await chat.SeesAsync("THIS WEEK");
        return chat;
    }

    public static async Task<ChatScript> MeetAsync(BotHost bot, string firstName)
    {
        await bot.ChatAs(firstName).SaysAsync("help");
        return bot.ChatAs(firstName);
    }

    public static async Task NobodyIsRemindedAsync(BotHost bot, ChatScript chat)
    {
        var before = chat.News.Count;
        for (var day = 1; day < 7; day++)
        {
            bot.Clock.MoveTo(Monday.AddDays(day).AddHours(1));
            await bot.RunCheckInsAsync();
        }

        Assert.Equal(before, chat.News.Count);
    }

    public static async Task<ResponseResult> ResultAsync(BotHost bot, string champion)
    {
        var map = await bot.MapAsync();
        return map.CheckIn!.Responses.Single(r =>
            map.FindPerson(r.PersonId)!.Key == champion
        ).Result;
    }

    public static Task<List<Prompt>> PromptsAsync(BotHost bot) =>
        bot.WithStoreAsync(db => db.Prompts.AsNoTracking().ToListAsync(Token));

    public static async Task<Prompt> PromptAsync(BotHost bot) => (await PromptsAsync(bot)).Single();

    public static async Task<Touchpoint> TouchpointAsync(BotHost bot)
    {
        var item = (await PromptAsync(bot)).Items.First(i =>
            i.Kind is PromptItemKind.LongestUnconfirmed
        );
        return (await bot.MapAsync()).FindTouchpoint(item.TouchpointId)!;
    }
}
