using System.Globalization;

namespace JourneyBot.EndToEnd.Kills;

/// <summary>Somebody who does one thing after the other: says sentences, fills forms in, answers what they are asked, and takes things back.</summary>
internal sealed class Speaker(Seat seat)
{
    private static readonly string[] Touchpoints =
    [
        "kick-off call",
        "weekend calls",
        "renewal terms",
        "leave requests",
    ];

    private static readonly string[] Questions = ["digest", "map", "help"];
    private readonly PromptTalk _prompts = new(seat);
    private readonly DecisionTalk _decisions = new(seat);

    /// <summary>Goes on until it is enough.</summary>
    public async Task SpeakAsync(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            if (!await _prompts.AnswerAsync())
            {
                await DoAsync();
            }

            // No faster than a conversation takes messages: what is said has to be heard before the run ends.
            await PauseAsync(TimeSpan.FromMilliseconds(seat.Random.Next(500, 3000)), enough);
        }
    }

    private Task DoAsync() =>
        seat.Random.Next(10) switch
        {
            < 3 when _decisions.MayDecide => _decisions.DecideAsync(),
            < 2 => ScoreAsync(),
            < 4 => FormTalk.UpdateAsync(seat),
            4 => FormTalk.ConfirmAsync(seat),
            5 => UndoAsync(),
            _ => AskAsync(),
        };

    private async Task ScoreAsync()
    {
        var words = seat.NewWords();
        var about = Touchpoints[seat.Random.Next(Touchpoints.Length)];
        var score = seat.Random.Next(1, 11).ToString(CultureInfo.InvariantCulture);
        await seat.Wire.SayInPersonAsync(seat.Person, $"{about} {score} because {words}");
        seat.Ledger.Took("sentence", words);
    }

    // Whether there was anything to take back is told in a message later.
    private Task UndoAsync() => seat.Wire.SayInPersonAsync(seat.Person, "undo");

    private Task AskAsync() =>
        seat.Wire.SayInPersonAsync(seat.Person, Questions[seat.Random.Next(Questions.Length)]);

    private static async Task PauseAsync(TimeSpan pause, CancellationToken enough)
    {
        try
        {
            await Task.Delay(pause, enough);
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            // Nothing more to say.
        }
    }
}
