using JourneyBot.App.Bot;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Help;

/// <summary>The first things a newcomer sees, and what to say next.</summary>
internal static class HelpCards
{
    private static readonly (string Words, string Meaning)[] Everywhere =
    [
        ("map", "how the journey stands"),
        ("digest", "the week in three minutes, and what needs a decision"),
        ("decide", "what waits for a decision, and the form to take it"),
        ("deck", "today's map as PowerPoint slides you can edit"),
    ];

    private static readonly (string Words, string Meaning)[] InChannelWords =
    [
        ("post", "the map into this channel: one card a stage, always up to date"),
        .. Everywhere,
    ];

    private static readonly (string Words, string Meaning)[] PersonalWords =
    [
        .. Everywhere,
        ("my settings", "when I may ask you what changed, and who stands in while you are away"),
    ];

    private const string Hello = "Hello. I keep your customer journey map alive.";

    public static Card WelcomeInChannel(string? mapName) => Tour(Hello, mapName, InChannelWords);

    public static Card WelcomeInPersonalChat(string? mapName) =>
        Tour(Hello, mapName, PersonalWords);

    public static Card InChannel(string? mapName) => Tour("What I can do", mapName, InChannelWords);

    public static Card InPersonalChat(string? mapName) =>
        Tour("What I can do", mapName, PersonalWords);

    /// <summary>Answers words we do not know; the suggestions are sentences that work.</summary>
    public static Card Unknown(string said, IReadOnlyList<string> suggestions) =>
        new([
            new TextBlock(
                $"I did not understand “{CardText.Line(said, 120)}”. Nothing was changed."
            )
            {
                Weight = TextWeight.Bolder,
            },
            CardLook.Quiet(
                suggestions.Count > 0
                    ? "Did you mean one of these?"
                    : "Say “help” to see what I understand."
            ),
            Say([.. suggestions.Take(4), "help"]),
        ])
        {
            FallbackText = "I did not understand that. Say: help",
        };

    private static Card Tour(
        string title,
        string? mapName,
        (string Words, string Meaning)[] words
    ) =>
        new([
            CardLook.Title(title),
            new TextBlock(
                "A journey map tells what your customers go through, in their words: where you help them, where you hinder them, and who is mending what. "
                    + "On a wall it is out of date in a month. Here you say what changed, and everybody sees it."
            )
            {
                Spacing = Spacing.Small,
            },
            CardLook.Quiet(
                mapName is null
                    ? "○ There is no map yet. Import one, or start with the sample."
                    : $"Your map: {CardText.Line(mapName, 120)}"
            ),
            CardLook.Heading("Say what changed"),
            Sentence(
                "weekend calls 3 because nobody answers after 18:00",
                "a score from 1 to 10, always with a why"
            ),
            Sentence("no change", "your stage is as it was: that counts as an answer too"),
            Sentence("undo", "takes your last update back"),
            CardLook.Heading("Or ask"),
            .. words.Select(w => Sentence(w.Words, w.Meaning)),
            CardLook.Quiet(
                "In a channel, mention me first. Small typing errors do not matter; when I am not sure, I ask.",
                Spacing.Medium
            ),
            Say([.. words.Select(w => w.Words)]),
        ])
        {
            FallbackText =
                $"Say {string.Join(", ", words.Select(w => w.Words))}, or what changed, such as: weekend calls 3 because nobody answers after 18:00",
        };

    private static RichTextBlock Sentence(string words, string meaning) =>
        CardLook.Runs(
            new TextRun(words) { Weight = TextWeight.Bolder, Color = TextColor.Accent },
            CardLook.Small("  " + meaning)
        );

    private static ActionSet Say(IReadOnlyList<string> sentences) =>
        new([
            .. sentences.Select(s => new ExecuteAction(
                CardText.PlainLine(char.ToUpperInvariant(s[0]) + s[1..], 60),
                HelpVerbs.Say,
                ActionData.Sentence(s)
            )),
        ]);
}
