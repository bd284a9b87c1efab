using System.Text.Json.Nodes;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.TestKit.Hosting;

/// <summary>One person in one conversation, as a script: what they say and press, and what they see of it.</summary>
internal sealed class ChatScript(BotHost bot, TeamsPerson person, string conversation)
{
    private readonly List<Sight> _answers = [];
    private int _from = bot.Teams.Calls.Count;

    /// <summary>What came since the person last did something, oldest first.</summary>
    public IReadOnlyList<Sight> News =>
        [.. _answers, .. Here(bot.Teams.Calls.Skip(_from)).Select(Sight.Of)];

    /// <summary>Every message of the bot's that stands here, as it is now, oldest first.</summary>
    public IReadOnlyList<Sight> Standing =>
        [
            .. Here(bot.Teams.Calls)
                .GroupBy(call => call.Message)
                .Where(message => message.Last().Method is not "DELETE")
                .Select(message => Now(message.ToList())),
        ];

    public async Task SaysAsync(string text)
    {
        Begin();
        await (
            TeamsPlaces.PersonOf(conversation) is null
                ? bot.Wire.SayInChannelAsync(person, text, conversation)
                : bot.Wire.SayInPersonAsync(person, text)
        );
        await bot.SettleAsync();
    }

    /// <summary>Says something and sends a file from their drive along; only in a personal chat.</summary>
    public async Task SendsAsync(string text, string name, Uri address)
    {
        Begin();
        await bot.Wire.SendFileAsync(person, text, name, address);
        await bot.SettleAsync();
    }

    /// <summary>Presses the newest button of that name; <paramref name="on"/> says on which card where there are many.</summary>
    public async Task PicksAsync(string title, string? on = null, JsonObject? inputs = null)
    {
        var (card, button) = Find(title, on);
        await PressAsync(card, button, inputs);
    }

    /// <summary>Fills fields of the form that is open, by their ids, leaves the others as they are, and presses Save.</summary>
    public async Task SavesAsync(params (string Field, string Value)[] typed)
    {
        var (form, save) = Find("Save", on: null);
        var inputs = CardReading.Inputs(form.Card);
        foreach (var (field, value) in typed)
        {
            inputs[field] = value;
        }

        await PressAsync(form, save, inputs);
    }

    /// <summary>The same on a client too old for Execute.</summary>
    public async Task PicksOnAnOldClientAsync(
        string title,
        string? on = null,
        JsonObject? inputs = null
    )
    {
        var (card, button) = Find(title, on);
        Begin();
        await bot.Wire.SubmitAsync(
            person,
            card.Conversation,
            card.Message,
            button["fallback"]!,
            inputs
        );
        await bot.SettleAsync();
    }

    /// <summary>Presses a button as a tampered client might: with another verb or other data than the card has.</summary>
    public async Task TampersAsync(string title, string? on, Action<JsonObject> alter)
    {
        var (card, button) = Find(title, on);
        var altered = button.DeepClone().AsObject();
        alter(altered);
        await PressAsync(card, altered, inputs: null);
    }

    public async Task PressAsync(Sight card, JsonNode button, JsonObject? inputs)
    {
        Begin();
        var answer = await bot.Wire.PressAsync(
            person,
            card.Conversation,
            card.Message,
            button,
            inputs
        );
        _answers.Add(Sight.OfAnswer(answer!, card));
        await bot.SettleAsync();
    }

    /// <summary>Fails unless these very words are in something that came since the person last did something.</summary>
    public async Task SeesAsync(params string[] words)
    {
        await bot.SettleAsync();
        var all = string.Join("\n---\n", News.Select(n => n.Words));
        foreach (var word in words)
        {
            if (!all.Contains(word, StringComparison.Ordinal))
            {
                throw new InvalidOperationException(
                    $"{person.Name} does not see “{word}”, but:\n{all}"
                );
            }
        }
    }

    /// <summary>Fails if anything came since the person last did something.</summary>
    public async Task SeesNothingNewAsync()
    {
        await bot.SettleAsync();
        if (News.Count > 0)
        {
            throw new InvalidOperationException(
                $"{person.Name} sees:\n{string.Join("\n---\n", News.Select(n => n.Words))}"
            );
        }
    }

    /// <summary>The newest card here with these words on it.</summary>
    public Sight Card(string words) =>
        News.Concat(Standing)
            .LastOrDefault(s =>
                s.Card is not null && s.Words.Contains(words, StringComparison.Ordinal)
            )
        ?? throw new InvalidOperationException($"There is no card “{words}” here.");

    public (Sight Card, JsonObject Button) Find(string title, string? on)
    {
        // What just came is at hand; what stands is looked for next.
        var cards = News.Reverse().Concat(Standing.Reverse());
        foreach (var card in cards)
        {
            if (
                (on is null || card.Words.Contains(on, StringComparison.Ordinal))
                && card.Button(title) is { } button
            )
            {
                return (card, button);
            }
        }

        throw new InvalidOperationException(
            $"{person.Name} finds no button “{title}”{(on is null ? "" : $" on a card with “{on}”")}."
        );
    }

    private void Begin()
    {
        _answers.Clear();
        _from = bot.Teams.Calls.Count;
    }

    private IEnumerable<TeamsCall> Here(IEnumerable<TeamsCall> calls) =>
        calls.Where(call =>
            call is { IsAccepted: true, Method: not "CREATE" }
            && TeamsPlaces.WithoutThread(call.Conversation) == conversation
        );

    // A change keeps the place of the message it changes.
    private static Sight Now(List<TeamsCall> message) =>
        Sight.Of(message[^1]) with
        {
            Conversation = Sight.Of(message[0]).Conversation,
        };
}
