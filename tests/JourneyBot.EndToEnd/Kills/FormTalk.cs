using System.Globalization;
using System.Text.Json.Nodes;
using JourneyBot.App.Stages;
using JourneyBot.App.Updates;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What people do at the living cards of the channel: fill the form in, take it back, or press "No change".</summary>
internal static class FormTalk
{
    public static async Task UpdateAsync(Seat seat)
    {
        var post = Choose(seat);
        var spot = SpotOf(post);
        var shown = await seat.PressAsync(spot, post.Card, StageVerbs.Update);
        var words = seat.NewWords();
        if (Fill(seat, shown.Card, words) is not { } inputs)
        {
            return;
        }

        var saved = await seat.PressAsync(spot, shown.Card, StageVerbs.Save, inputs);
        if (saved.IsLate)
        {
            seat.Ledger.PutOff("form", words);
            return;
        }

        if (!saved.Says("Saved."))
        {
            return;
        }

        seat.Ledger.Took("form", words);
        if (seat.Random.Next(3) == 0)
        {
            var undone = await seat.PressAsync(spot, saved.Card, UpdateVerbs.Undo);
            if (undone.Says("Taken back."))
            {
                seat.Ledger.TookBack("undo", words);
            }
        }
    }

    public static async Task ConfirmAsync(Seat seat)
    {
        var post = Choose(seat);
        // As the card stands by now.
        var newest =
            seat.Teams.Changes.LastOrDefault(call => call.Activity == post.Message) ?? post;
        var confirmed = await seat.PressAsync(SpotOf(post), newest.Card, StageVerbs.Confirm);
        seat.Ledger.Clicked("no change", seat.Person, confirmed.Says("Confirmed as it is."));
    }

    /// <summary>Another score than the form shows, with a why; in a form without scores another next step. Null where there is neither.</summary>
    public static JsonObject? Fill(Seat seat, JsonNode? form, string words)
    {
        var inputs = CardReading.Inputs(form);
        var scores = Named(inputs, StageFields.ScorePrefix);
        var steps = Named(inputs, StageFields.NextStepPrefix);
        if (scores.Count > 0)
        {
            var score = scores[seat.Random.Next(scores.Count)];
            var before = int.Parse((string)inputs[score]!, CultureInfo.InvariantCulture);
            inputs[score] = (((before + seat.Random.Next(9)) % 10) + 1).ToString(
                CultureInfo.InvariantCulture
            );
            inputs[StageFields.Why] = words;
            return inputs;
        }

        if (steps.Count > 0)
        {
            inputs[steps[0]] = words;
            return inputs;
        }

        return null;
    }

    private static List<string> Named(JsonObject inputs, string prefix) =>
        [
            .. inputs
                .Where(i =>
                    i.Key.StartsWith(prefix, StringComparison.Ordinal)
                    && (string?)i.Value is { Length: > 0 }
                )
                .Select(i => i.Key),
        ];

    private static TeamsCall Choose(Seat seat)
    {
        var cards = seat
            .Teams.Posts.Where(call =>
                TeamsPlaces.WithoutThread(call.Conversation) == TeamsPlaces.Channel
                && Seat.FindButton(call.Card, StageVerbs.Confirm) is not null
            )
            .ToList();
        return cards[seat.Random.Next(cards.Count)];
    }

    private static Spot SpotOf(TeamsCall post) =>
        new($"{TeamsPlaces.Channel};messageid={post.Message}", post.Message);
}
