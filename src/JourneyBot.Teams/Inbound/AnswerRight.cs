namespace JourneyBot.Teams.Inbound;

/// <summary>Who answers an invoke: the bot with its result, or the clock with a late answer. Whoever takes it first.</summary>
internal sealed class AnswerRight
{
    private int _taken;

    public bool TryTake() => Interlocked.Exchange(ref _taken, 1) == 0;
}
