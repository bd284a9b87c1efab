using System.Globalization;
using JourneyBot.App.Bot;
using JourneyBot.App.Help;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Search;
using JourneyBot.Teams.Cards;
using JourneyBot.Teams.Conversations;

namespace JourneyBot.App.Updates;

/// <summary>A plain sentence that gives a touchpoint a score; what it may mean twice is asked back, and what it does not mean is said.</summary>
internal sealed class SentenceCommand(ScoreTouchpoint score) : ICommand, IMapButton
{
    private const int LongestWhy = 1000;

    // A longer one would stand behind each button twice, and the card would outgrow Teams.
    private const int LongestWhyBehindButtons = 300;

    public static IReadOnlyList<string> Verbs => [UpdateVerbs.Score];

    // The last command: what nobody else understood is a sentence.
    public bool Understands(string text) => true;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        if (!Sentence.Parse(text).Succeeded(out var sentence, out var refusal))
        {
            await (
                IsMeantAsScore(text)
                    ? chat.ReplyAsync(refusal, cancellationToken)
                    : UnknownAsync(chat, text, cancellationToken)
            );
            return;
        }

        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        await ScoreAsync(chat, map, sentence, cancellationToken);
    }

    public async Task<Answer> PressAsync(
        Chat chat,
        JourneyMap map,
        string verb,
        CardData data,
        CancellationToken cancellationToken
    )
    {
        if (map.FindTouchpoint(data.Text(SentenceData.Touchpoint)) is not { } touchpoint)
        {
            return Answer.OfRefusal(
                Refusal.Stale("That touchpoint is no longer on the map. Nothing was changed.")
            );
        }

        var number = (int)Math.Clamp(data.WholeNumber(SentenceData.Score) ?? 0, 0, 99);
        var why = data.Text(SentenceData.Why);
        var result = await score.RunAsync(chat, map, touchpoint, number, why, cancellationToken);
        return result.Succeeded(out var card, out var refusal)
            ? Answer.OfCard(card, card.FallbackText ?? "Saved.")
            : Answer.OfRefusal(refusal);
    }

    private async Task ScoreAsync(
        Chat chat,
        JourneyMap map,
        Sentence sentence,
        CancellationToken cancellationToken
    )
    {
        if (sentence.Why.Length > LongestWhy)
        {
            await chat.ReplyAsync(
                Refusal.Invalid(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The why has {sentence.Why.Length:#,0} characters; at most {LongestWhy:#,0} fit. Nothing was changed."
                    )
                ),
                cancellationToken
            );
            return;
        }

        var match = NameSearch.Of(map, NamedKind.Touchpoint).Find(sentence.Name);
        if (match.One is not { } one)
        {
            await AskAsync(chat, map, sentence, match, cancellationToken);
            return;
        }

        var touchpoint = map.FindTouchpoint(one.Key)!;
        var result = await score.RunAsync(
            chat,
            map,
            touchpoint,
            sentence.Score,
            sentence.Why,
            cancellationToken
        );
        if (result.Succeeded(out var card, out var refusal))
        {
            await chat.ReplyAsync(card, card.FallbackText ?? "Saved.", cancellationToken);
        }
        else
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
    }

    private static Task AskAsync(
        Chat chat,
        JourneyMap map,
        Sentence sentence,
        NameMatch match,
        CancellationToken cancellationToken
    )
    {
        var name = CardText.PlainLine(sentence.Name, 80);
        if (match.Several.Count == 0 && match.Suggestions.Count == 0)
        {
            return chat.ReplyAsync(
                Refusal.NotFound(
                    $"“{name}” on the map. Say a few words of the touchpoint's name; map shows them all"
                ),
                cancellationToken
            );
        }

        var question =
            match.Several.Count > 0
                ? $"Which one do you mean by “{name}”?"
                : $"I can't find “{name}” on the map. Do you mean one of these? Nothing was changed yet.";
        var choices = match.Several.Count > 0 ? match.Several : match.Suggestions;
        if (sentence.Why.Length > LongestWhyBehindButtons)
        {
            var names = string.Join(
                "; ",
                choices.Select(c => $"“{CardText.PlainLine(c.Name, 120)}”")
            );
            return chat.ReplyAsync(
                Refusal.Invalid(
                    $"{question} There are {names}. Say it again with more of the name."
                ),
                cancellationToken
            );
        }

        return chat.ReplyAsync(
            ChoiceCards.Which(question, [.. choices.Select(n => Choice(map, n, sentence))]),
            question,
            cancellationToken
        );
    }

    private static Meaning Choice(JourneyMap map, Named named, Sentence sentence) =>
        new(
            named.Name,
            named.Stage,
            UpdateVerbs.Score,
            ActionData
                .Of(map)
                .With(SentenceData.Touchpoint, named.Key)
                .With(SentenceData.Score, sentence.Score)
                .With(SentenceData.Why, sentence.Why)
        );

    private static bool IsMeantAsScore(string text) =>
        text.Any(char.IsDigit) || text.Contains("because", StringComparison.OrdinalIgnoreCase);

    private static Task UnknownAsync(Chat chat, string text, CancellationToken cancellationToken) =>
        chat.ReplyAsync(
            HelpCards.Unknown(text, []),
            "I did not understand that.",
            cancellationToken
        );

    private static class SentenceData
    {
        public const string Touchpoint = "touchpoint";
        public const string Score = "score";
        public const string Why = "why";
    }
}
