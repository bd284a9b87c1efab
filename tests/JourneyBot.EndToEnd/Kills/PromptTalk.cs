using JourneyBot.App.CheckIns;
using JourneyBot.TestKit.Wire;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>What a champion does with the question of the week: one of its four buttons.</summary>
internal sealed class PromptTalk(Seat seat)
{
    private readonly HashSet<string> _looked = new(StringComparer.Ordinal);

    /// <summary>Answers a question that came since; false where there is none.</summary>
    public async Task<bool> AnswerAsync()
    {
        var asked = seat.Teams.Posts.LastOrDefault(call =>
            call.Conversation == seat.Person.PersonalChat
            && Seat.FindButton(call.Card, CheckInVerbs.NoChange) is not null
            && !_looked.Contains(call.Message!)
        );
        if (asked is null)
        {
            return false;
        }

        _looked.Add(asked.Message!);
        var spot = new Spot(seat.Person.PersonalChat, asked.Message);
        var prompt = (string)
            Seat.FindButton(asked.Card, CheckInVerbs.NoChange)!["data"]![CheckInVerbs.Prompt]!;
        await AnswerAsync(asked, spot, Guid.Parse(prompt));
        return true;
    }

    private Task AnswerAsync(TeamsCall asked, Spot spot, Guid prompt) =>
        seat.Random.Next(5) switch
        {
            0 => SameAsync(asked, spot, prompt),
            1 => LaterAsync(asked, spot),
            2 => NotMineAsync(asked, spot, prompt),
            _ => UpdateAsync(asked, spot, prompt),
        };

    private async Task SameAsync(TeamsCall asked, Spot spot, Guid prompt)
    {
        var answer = await seat.PressAsync(spot, asked.Card, CheckInVerbs.NoChange);
        var wasTaken = answer.Says("That is all for this week");
        seat.Ledger.Clicked("prompt", seat.Person, wasTaken);
        if (wasTaken)
        {
            seat.Ledger.AnsweredPrompt(prompt);
        }
    }

    private async Task LaterAsync(TeamsCall asked, Spot spot)
    {
        var answer = await seat.PressAsync(spot, asked.Card, CheckInVerbs.Later);
        if (answer.Says("ask again on"))
        {
            seat.Ledger.Count("prompt");
        }
    }

    private async Task NotMineAsync(TeamsCall asked, Spot spot, Guid prompt)
    {
        var answer = await seat.PressAsync(spot, asked.Card, CheckInVerbs.NotMine);
        if (answer.Says("Noted: this isn't yours"))
        {
            seat.Ledger.Count("prompt");
            seat.Ledger.AnsweredPrompt(prompt);
        }
    }

    private async Task UpdateAsync(TeamsCall asked, Spot spot, Guid prompt)
    {
        var shown = await seat.PressAsync(spot, asked.Card, CheckInVerbs.Update);
        var words = seat.NewWords();
        if (FormTalk.Fill(seat, shown.Card, words) is not { } inputs)
        {
            return;
        }

        var saved = await seat.PressAsync(spot, shown.Card, CheckInVerbs.Save, inputs);
        if (saved.Says("That is all for this week"))
        {
            seat.Ledger.Took("prompt", words);
            seat.Ledger.AnsweredPrompt(prompt);
        }
    }
}
