using JourneyBot.App.Bot;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Search;
using JourneyBot.Teams.Cards;

namespace JourneyBot.App.Decisions;

/// <summary>decide: what waits for a decision, the speaker's own first; decide and a few words of a title: the form for it.</summary>
internal sealed class DecisionCommands(CardSettings settings) : ICommand
{
    private const string Word = "decide";

    public bool Understands(string text) =>
        Said.Are(text, Word, "decision", "decisions", "my decisions", "open decisions")
        || Said.After(text, Word) is not null;

    public async Task RunAsync(Chat chat, string text, CancellationToken cancellationToken)
    {
        var found = await chat.MapAsync(cancellationToken);
        if (!found.Succeeded(out var map, out var refusal))
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
        else if (Said.After(text, Word) is { } name)
        {
            await NamedAsync(chat, map, name, cancellationToken);
        }
        else
        {
            await ShowAsync(chat, map, chat.Waiting(map), cancellationToken);
        }
    }

    private async Task NamedAsync(
        Chat chat,
        JourneyMap map,
        string name,
        CancellationToken cancellationToken
    )
    {
        var match = NameSearch.Of(map, chat.Waiting(map)).Find(name);
        if (match.One is { } one)
        {
            await OneAsync(chat, map, map.FindDecision(one.Key)!, cancellationToken);
        }
        else if (match.Several.Count > 0)
        {
            await AskAsync(
                chat,
                map,
                $"Which one do you mean by “{Short(name)}”?",
                match.Several,
                cancellationToken
            );
        }
        else if (
            NameSearch.Of(map, map.Decisions).Find(name).One is { } closed
            && await RecordDecision.ObjectionAsync(
                chat,
                map,
                map.FindDecision(closed.Key)!,
                cancellationToken
            )
                is { } refusal
        )
        {
            await chat.ReplyAsync(refusal, cancellationToken);
        }
        else
        {
            await UnknownAsync(chat, map, name, match.Suggestions, cancellationToken);
        }
    }

    private async Task OneAsync(
        Chat chat,
        JourneyMap map,
        Decision decision,
        CancellationToken cancellationToken
    )
    {
        // In a channel everybody would have the form in front of them.
        if (!chat.IsPersonal)
        {
            await ShowAsync(chat, map, [decision], cancellationToken);
            return;
        }

        if (chat.MayDecide(map, decision) is { } refusal)
        {
            await chat.ReplyAsync(refusal, cancellationToken);
            return;
        }

        var card = DecisionForm.Of(
            map,
            decision,
            new DecisionPlace(chat.Reader(map)),
            settings.For(map)
        );
        await chat.ReplyAsync(card, card.FallbackText!, cancellationToken);
    }

    private Task ShowAsync(
        Chat chat,
        JourneyMap map,
        IReadOnlyList<Decision> decisions,
        CancellationToken cancellationToken
    )
    {
        var card = DecisionCards.Waiting(map, decisions, chat.Reader(map), settings.For(map));
        return chat.ReplyAsync(card, card.FallbackText!, cancellationToken);
    }

    private static Task UnknownAsync(
        Chat chat,
        JourneyMap map,
        string name,
        IReadOnlyList<Named> suggestions,
        CancellationToken cancellationToken
    )
    {
        var question = $"I can't find a decision “{Short(name)}” that waits.";
        return suggestions.Count == 0
            ? chat.ReplyAsync(
                Refusal.NotFound(
                    $"“{Short(name)}” among the decisions that wait. Say decide to see them all"
                ),
                cancellationToken
            )
            : AskAsync(
                chat,
                map,
                $"{question} Do you mean one of these?",
                suggestions,
                cancellationToken
            );
    }

    private static Task AskAsync(
        Chat chat,
        JourneyMap map,
        string question,
        IReadOnlyList<Named> choices,
        CancellationToken cancellationToken
    ) =>
        chat.ReplyAsync(
            ChoiceCards.Which(
                question,
                [
                    .. choices.Select(n => new Meaning(
                        n.Name,
                        n.Stage,
                        DecisionVerbs.Open,
                        new DecisionPlace(chat.Reader(map)).Data(map, map.FindDecision(n.Key)!)
                    )),
                ]
            ),
            question,
            cancellationToken
        );

    private static string Short(string name) => CardText.PlainLine(name, 80);
}
