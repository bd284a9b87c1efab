using JourneyBot.Teams.Activities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JourneyBot.Teams.Inbound;

/// <summary>Runs a turn in a scope and on a clock of its own, so that it ends well after the caller has hung up.</summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes,
    IOptions<TeamsOptions> options,
    TimeProvider clock,
    ILogger<TurnRunner> logger
)
{
    private int _running;

    /// <summary>How many turns are working now, those already answered included.</summary>
    public int Running => Volatile.Read(ref _running);

    public async Task<TurnResult> RunAsync(Activity activity, Origin origin)
    {
        var right = new AnswerRight();
        var work = WorkAsync(activity, origin, right);
        if (work.IsCompleted || !LateAnswers.IsInvoke(activity))
        {
            return await work;
        }

        try
        {
            return await work.WaitAsync(options.Value.InvokeBudget, clock);
        }
        catch (TimeoutException) when (right.TryTake())
        {
            LogLate(LogText.Id(activity.Name), LogText.Id(activity.Id));
            return LateAnswers.For(activity, options.Value.LateAnswer);
        }
        catch (TimeoutException)
        {
            // What was done is being committed: its own answer is a moment away.
            return await work;
        }
    }

    private async Task<TurnResult> WorkAsync(Activity activity, Origin origin, AnswerRight right)
    {
        Interlocked.Increment(ref _running);
        using var time = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            return await bot.OnTurnAsync(
                new Turn(activity, origin) { Services = scope.ServiceProvider, Right = right },
                time.Token
            );
        }
#pragma warning disable CA1031 // The edge of the turn: a bug in one turn must not reach the host, and Teams is owed an answer.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(
                problem,
                LogText.Id(activity.Type),
                LogText.Id(activity.Name),
                LogText.Id(activity.Id)
            );
            return LateAnswers.Broken(activity);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The invoke {Name} of activity {ActivityId} was answered before its work ended."
    )]
    private partial void LogLate(string? name, string? activityId);

    [LoggerMessage(
        LogLevel.Error,
        "The turn of {ActivityType} {Name}, activity {ActivityId}, failed."
    )]
    private partial void LogFailed(
        Exception problem,
        string? activityType,
        string? name,
        string? activityId
    );
}
