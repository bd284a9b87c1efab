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
    // With the budget this stays well below what Teams waits for an answer.
    private static readonly TimeSpan LongestKeeping = TimeSpan.FromSeconds(2);

    private int _running;

    /// <summary>How many turns are working now, those already answered included.</summary>
    public int Running => Volatile.Read(ref _running);

    public async Task<TurnResult> RunAsync(Activity activity, Origin origin)
    {
        var right = new AnswerRight();
        var work = WorkAsync(activity, origin, right);
        if (work.IsCompleted || !LateAnswers.IsInvoke(activity))
        {
            return (await work).Result;
        }

        try
        {
            return (await work.WaitAsync(options.Value.InvokeBudget, clock)).Result;
        }
        catch (TimeoutException)
        {
            using var time = new CancellationTokenSource(LongestKeeping, clock);
            var keeping = KeepAsync(new Turn(activity, origin), time.Token);
            if (await Task.WhenAny(work, keeping) == work)
            {
                await time.CancelAsync();
            }

            var isKept = await keeping;
            // Where it has ended meanwhile, or what was done is being committed, its own answer is the better one.
            if (!work.IsCompleted && right.TryTake())
            {
                return Late(activity, isKept);
            }

            var (result, isBroken) = await work;
            // What failed but is written down is done later: nobody should be asked to do it again.
            return isBroken && isKept ? Late(activity, isKept) : result;
        }
    }

    private TurnResult Late(Activity activity, bool isKept)
    {
        LogLate(LogText.Id(activity.Name), LogText.Id(activity.Id), isKept);
        return isKept
            ? LateAnswers.For(activity, options.Value.LateAnswer)
            : LateAnswers.Uncertain(activity);
    }

    // True where the product wrote the turn down, so that it will be carried out even if this program dies now.
    private async Task<bool> KeepAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (!LateAnswers.IsWorthKeeping(turn.Activity))
        {
            return false;
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return scope.ServiceProvider.GetService<IKeptTurns>() is { } kept
                && await kept.KeepAsync(turn, cancellationToken);
        }
#pragma warning disable CA1031 // The edge of the turn: where nothing can be written down, the person is told so instead.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogNotKept(problem, LogText.Id(turn.Activity.Name), LogText.Id(turn.Activity.Id));
            return false;
        }
    }

    private async Task<(TurnResult Result, bool IsBroken)> WorkAsync(
        Activity activity,
        Origin origin,
        AnswerRight right
    )
    {
        Interlocked.Increment(ref _running);
        using var time = new CancellationTokenSource(options.Value.TurnTimeout, clock);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bot = scope.ServiceProvider.GetRequiredService<IBot>();
            var turn = new Turn(activity, origin)
            {
                Services = scope.ServiceProvider,
                Right = right,
            };
            return (await bot.OnTurnAsync(turn, time.Token), false);
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
            return (LateAnswers.Broken(activity), true);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }

    [LoggerMessage(
        LogLevel.Warning,
        "The invoke {Name} of activity {ActivityId} was answered before its work ended; written down: {IsKept}."
    )]
    private partial void LogLate(string? name, string? activityId, bool isKept);

    [LoggerMessage(
        LogLevel.Warning,
        "The invoke {Name} of activity {ActivityId} is late and could not be written down."
    )]
    private partial void LogNotKept(Exception problem, string? name, string? activityId);

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
