using JourneyBot.Decks.Slides;
using JourneyBot.Decks.Slides.Loose;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;

namespace JourneyBot.App.AddIn;

/// <summary>Which updates changed which slides: found by going back update by update and making each slide as it would have been.</summary>
internal sealed class SlideHistory
{
    private readonly Dictionary<string, List<Update>> _changed;

    private SlideHistory(Dictionary<string, List<Update>> changed) => _changed = changed;

    /// <summary>Takes the map back as far as the updates go.</summary>
    /// <param name="map">As it stands now; afterwards it is as it stood before the oldest of the updates.</param>
    /// <param name="request">What slides are told with now.</param>
    /// <param name="page">The page they are made for.</param>
    /// <param name="updates">The newest updates of the map, newest first, without gaps.</param>
    /// <param name="kinds">The slides to look at.</param>
    /// <param name="mayGoOn">Asked before each step back; what is further back is not told any more.</param>
    public static SlideHistory Tell(
        JourneyMap map,
        DeckRequest request,
        PageSize page,
        IReadOnlyList<Update> updates,
        IReadOnlyList<string> kinds,
        Func<bool> mayGoOn
    )
    {
        var changed = kinds.ToDictionary(k => k, _ => new List<Update>(), StringComparer.Ordinal);
        var now = LooseSlides.Of(map, request, page);
        var shown = kinds.ToDictionary(k => k, k => now.Find(k)?.Hash, StringComparer.Ordinal);
        foreach (var update in updates.TakeWhile(_ => mayGoOn()))
        {
            var touched = kinds.Where(k => MayChange(map, update, k)).ToList();
            map.Rewind(update);
            if (touched.Count == 0)
            {
                continue;
            }

            var before = LooseSlides.Of(map, request.Before(update), page);
            foreach (var kind in touched)
            {
                var hash = before.Find(kind)?.Hash;
                if (!string.Equals(hash, shown[kind], StringComparison.Ordinal))
                {
                    changed[kind].Add(update);
                    shown[kind] = hash;
                }
            }
        }

        foreach (var list in changed.Values)
        {
            list.Reverse();
        }

        return new SlideHistory(changed);
    }

    /// <summary>The updates after that version which changed this slide, oldest first, without those that were taken back and the taking back.</summary>
    public IReadOnlyList<Update> Of(string kind, int version)
    {
        var since = _changed.GetValueOrDefault(kind)?.FindAll(u => u.Number > version) ?? [];
        var ids = since.Select(u => u.Id).ToHashSet();
        var undone = since
            .Select(u => u.UndoesId)
            .OfType<UpdateId>()
            .Where(ids.Contains)
            .ToHashSet();
        return since.FindAll(u =>
            !undone.Contains(u.Id) && !(u.UndoesId is { } back && undone.Contains(back))
        );
    }

    // Most updates concern one stage, and telling a slide costs more than asking this.
    private static bool MayChange(JourneyMap map, Update update, string kind)
    {
        var name = kind.Split('#')[0];
        return name switch
        {
            "asset" or "periods" => update.Kind is UpdateKind.LostCustomerConversation,
            "decisions" => update.Kind is UpdateKind.Decision,
            // A decision's project may be at another stage.
            _ when update.Kind is UpdateKind.Decision => true,
            _ when name.StartsWith("stage:", StringComparison.Ordinal) => map.StageOf(update)
                is not { } stage
                || kind.StartsWith($"stage:{stage.Key}", StringComparison.Ordinal),
            _ => true,
        };
    }
}

/// <summary>What slides were told with at an earlier update.</summary>
internal static class EarlierRequests
{
    public static DeckRequest Before(this DeckRequest request, Update update) =>
        request with
        {
            Updates = [.. request.Updates.Where(u => u.Number < update.Number)],
        };
}
