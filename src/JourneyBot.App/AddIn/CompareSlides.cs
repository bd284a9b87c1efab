using JourneyBot.App.Decks;
using JourneyBot.App.SignIn;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Store;
using JourneyBot.Store.Maps;

namespace JourneyBot.App.AddIn;

/// <summary>Says of slides that were inserted some time ago what has changed on them since: only what their own content would show.</summary>
internal sealed class CompareSlides(
    JourneyDb db,
    MapsOfPerson maps,
    MakeDeck decks,
    TimeProvider clock
)
{
    /// <summary>In one request.</summary>
    public const int MostSlides = 200;

    // Further back than this nobody reads what changed one by one.
    private const int MostUpdates = 400;

    // A pane waits no longer than this to hear how much is behind; that something is, it hears in any case.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>One state for each slide asked about, in the order asked.</summary>
    public async Task<IReadOnlyList<SlideState>> RunAsync(
        SignedInPerson person,
        IReadOnlyList<InsertedSlide> slides,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        var states = new SlideState[slides.Count];
        foreach (var ofMap in slides.Index().GroupBy(s => s.Item.Map, StringComparer.Ordinal))
        {
            var asked = ofMap.ToList();
            var opened = await maps.OpenAsync(person, ofMap.Key, cancellationToken);
            var told = opened.Succeeded(out var map, out var refusal)
                ? await CompareAsync(map, [.. asked.Select(a => a.Item)], page, cancellationToken)
                : [.. asked.Select(a => Closed(a.Item, refusal))];
            for (var i = 0; i < asked.Count; i++)
            {
                states[asked[i].Index] = told[i];
            }
        }

        return states;
    }

    private static SlideState Closed(InsertedSlide slide, Refusal refusal) =>
        new(
            slide.Instance,
            refusal.Kind is RefusalKind.NotAllowed ? SlideState.Forbidden : SlideState.Gone
        )
        {
            Changes = [refusal.Reason],
        };

    private async Task<IReadOnlyList<SlideState>> CompareAsync(
        JourneyMap map,
        IReadOnlyList<InsertedSlide> asked,
        PageSize page,
        CancellationToken cancellationToken
    )
    {
        var request = await decks.RequestAsync(map, cancellationToken);
        var slides = LooseSlides.Of(map, request, page);
        var now = asked
            .Select(a => a.Kind ?? "")
            .Distinct(StringComparer.Ordinal)
            .Select(kind => (Kind: kind, Slide: slides.Find(kind)))
            .ToDictionary(
                k => k.Kind,
                k => k.Slide is { } slide ? new SlideNow(slide.Title, slide.Hash) : null,
                StringComparer.Ordinal
            );
        var behind = asked.Where(a => IsBehind(a, now)).ToList();
        var version = map.Revision;
        var updates =
            behind.Count == 0
                ? []
                : await UpdateReader.NewestAfterAsync(
                    db,
                    map.Id,
                    behind.Min(a => a.Version),
                    MostUpdates,
                    cancellationToken
                );
        var until = clock.GetUtcNow() + Patience;
        var history = SlideHistory.Tell(
            map,
            request,
            page,
            updates,
            [.. behind.Select(a => a.Kind!).Distinct(StringComparer.Ordinal)],
            () => !cancellationToken.IsCancellationRequested && clock.GetUtcNow() <= until
        );
        return
        [
            .. asked.Select(a =>
                StateOf(a, now[a.Kind ?? ""], version, history) is var state
                && state.Changes.Count > 0
                    ? state
                    : Explained(map, a, state, history)
            ),
        ];
    }

    private static bool IsBehind(InsertedSlide slide, Dictionary<string, SlideNow?> now) =>
        now[slide.Kind ?? ""] is { } today
        && !string.Equals(today.Hash, slide.Hash, StringComparison.Ordinal);

    private static SlideState StateOf(
        InsertedSlide slide,
        SlideNow? now,
        int version,
        SlideHistory history
    )
    {
        if (now is null)
        {
            return new SlideState(slide.Instance, SlideState.Gone)
            {
                Changes = ["The map has no such slide any more."],
            };
        }

        var isCurrent = string.Equals(now.Hash, slide.Hash, StringComparison.Ordinal);
        return new SlideState(slide.Instance, isCurrent ? SlideState.Current : SlideState.IsBehind)
        {
            Title = now.Title,
            Hash = now.Hash,
            Version = version,
            Behind = isCurrent ? 0 : history.Of(slide.Kind!, slide.Version).Count,
        };
    }

    private static SlideState Explained(
        JourneyMap map,
        InsertedSlide slide,
        SlideState state,
        SlideHistory history
    )
    {
        if (state.State is not SlideState.IsBehind)
        {
            return state;
        }

        var lines = ChangeLines.Of(map, history.Of(slide.Kind!, slide.Version));
        return state with
        {
            Changes =
                lines.Count == 0 ? [ChangeLines.Otherwise] : [.. lines.Take(ChangeLines.Most)],
            More = Math.Max(0, lines.Count - ChangeLines.Most),
        };
    }

    private sealed record SlideNow(string Title, string Hash);
}
