using System.Text.Json.Nodes;
using JourneyBot.App.Decisions;
using JourneyBot.App.Updates;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What those do who may take the decision about the weekend desk: ask for its form, decide, and take it back the next time.</summary>
internal sealed class DecisionTalk(Seat seat)
{
    private JsonNode? _taken;
    private string? _words;

    /// <summary>The one who is asked, and the owner of the map, who may in their place.</summary>
    public bool MayDecide => seat.Person == People.Ingrid || seat.Person == People.Amara;

    public async Task DecideAsync()
    {
        if (_taken is not null)
        {
            await TakeBackAsync();
        }
        else if (Form() is { } form)
        {
            await DecideAsync(form);
        }
        else
        {
            await seat.Wire.SayInPersonAsync(seat.Person, "decide weekend desk");
        }
    }

    private TeamsCall? Form() =>
        seat.Teams.Posts.LastOrDefault(call =>
            call.Conversation == seat.Person.PersonalChat
            && Seat.FindButton(call.Card, DecisionVerbs.Decide) is not null
        );

    private async Task DecideAsync(TeamsCall form)
    {
        var words = seat.NewWords();
        var inputs = CardReading.Inputs(form.Card);
        inputs[DecisionVerbs.Option] = seat.Random.Next(3) switch
        {
            0 => "0",
            1 => "1",
            _ => "2",
        };
        inputs[DecisionVerbs.Why] = words;
        var answer = await seat.PressAsync(SpotOf(form), form.Card, DecisionVerbs.Decide, inputs);
        // Somebody else may have decided before. Whoever is put off is told the same only later, so that counts as tried.
        if (answer.Says("Decided."))
        {
            seat.Ledger.Took("decision", words);
            (_taken, _words) = (answer.Card, words);
        }
    }

    private async Task TakeBackAsync()
    {
        var (taken, words) = (_taken, _words);
        (_taken, _words) = (null, null);
        var undone = await seat.PressAsync(
            new Spot(seat.Person.PersonalChat, Form()?.Message),
            taken,
            UpdateVerbs.Undo
        );
        if (undone.Says("Taken back."))
        {
            seat.Ledger.TookBack("undo", words);
        }
    }

    private Spot SpotOf(TeamsCall form) => new(seat.Person.PersonalChat, form.Message);
}
