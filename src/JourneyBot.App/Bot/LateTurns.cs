using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JourneyBot.App.Outbox;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.Sending;
using JourneyBot.Teams;
using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;
using JourneyBot.Teams.Inbound;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Bot;

/// <summary>
/// Turns whose people were told that what they want is noted before it was done: kept in the outbox until then. Usually the turn ends a
/// moment later and takes its row along; where the program died, whoever sends comes to the row and works the turn off.
/// </summary>
internal sealed partial class LateTurns(
    IServiceScopeFactory scopes,
    IDbContextFactory<JourneyDb> databases,
    IOptions<TeamsOptions> options,
    TimeProvider clock,
    ILogger<LateTurns> logger
) : IKeptTurns
{
    private const string Kind = "late turn";
    private const string Failed = "turn-failed";

    // A claim that a stop or a pause cut short is no failure: those are counted apart.
    private const int MostAttempts = 5;
    private const string NotDone =
        "What you last pressed a button for could not be done after all, although I had noted it. Please do it again.";

    // The turn itself has ended by then, one way or the other.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>What the row of an activity is found by.</summary>
    public static string KeyOf(ActivityKey activity) =>
        $"{Kind}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{activity.TenantId}\n{activity.ConversationId}\n{activity.ActivityId}")))}";

    public async Task<bool> KeepAsync(Turn turn, CancellationToken cancellationToken)
    {
        // Without an id nobody could tell that it was done already.
        if (MapBot.KeyOf(turn) is not { } activity)
        {
            return false;
        }

        var row = Row(turn, KeyOf(activity));
        // A repeat of what is kept already will be carried out too, unless that is over.
        return await WriteAsync(row, cancellationToken)
            || await StillWaitsAsync(row.IdempotencyKey!, cancellationToken);
    }

    /// <summary>Works off one that was kept; one that was done after all is known and changes nothing.</summary>
    public async Task<Settlement> RunAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if (await IsOverAsync(message, cancellationToken))
        {
            return await GiveUpAsync(message, cancellationToken);
        }

        try
        {
            await using var scope = scopes.CreateAsyncScope();
            using var time = new CancellationTokenSource(options.Value.TurnTimeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(
                time.Token,
                cancellationToken
            );
            var turn = KeptTurn.Read(message.Payload) with { Services = scope.ServiceProvider };
            await scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync(turn, either.Token);
            return Settlement.Sent(message, activityId: null);
        }
#pragma warning disable CA1031 // The edge of the job: whatever stopped it may pass, and whoever was told that it is noted has to hear if it is not done.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            LogFailed(problem, message.Id, message.Attempts);
        }

        if (message.Attempts < MostAttempts)
        {
            var wait = RetryPolicy.BackOff(message.Attempts, Random.Shared.NextDouble());
            return Settlement.Retry(message, clock.GetUtcNow() + wait, Failed);
        }

        return await GiveUpAsync(message, cancellationToken);
    }

    // Whoever was asked to do it again may have done so: from then on it is never carried out.
    private async Task<bool> IsOverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (message.Attempts is <= MostAttempts or > Store.Sending.Outbox.MostClaims)
        {
            return message.Attempts > MostAttempts;
        }

        var told = ApologyKey(message);
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.OutboxMessages.AnyAsync(m => m.IdempotencyKey == told, cancellationToken);
    }

    private async Task<Settlement> GiveUpAsync(
        OutboxMessage message,
        CancellationToken cancellationToken
    )
    {
        if (await IsDoneAsync(message, cancellationToken))
        {
            return Settlement.Sent(message, activityId: null);
        }

        var apology = message.FollowUp(
            FollowUps.Instead,
            OutgoingMessage.OfText(NotDone),
            clock.GetUtcNow(),
            ApologyKey(message)
        );
        await WriteAsync(apology, cancellationToken);
        return Settlement.Dead(message, Failed);
    }

    // What killed the program may have been committed before.
    private async Task<bool> IsDoneAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await using var db = await databases.CreateDbContextAsync(cancellationToken);
            return MapBot.KeyOf(KeptTurn.Read(message.Payload)) is { } activity
                && await SeenActivities.IsSeenAsync(db, activity, cancellationToken);
        }
        catch (JsonException)
        {
            // What cannot be read was not done from here.
            return false;
        }
    }

    private async Task<bool> StillWaitsAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        return await db.OutboxMessages.AnyAsync(
            m =>
                m.IdempotencyKey == key
                && (m.State == OutboxState.Pending || m.State == OutboxState.Claimed),
            cancellationToken
        );
    }

    private static string ApologyKey(OutboxMessage message) => $"{message.IdempotencyKey}:sorry";

    private OutboxMessage Row(Turn turn, string key)
    {
        var now = clock.GetUtcNow();
        return new OutboxMessage
        {
            TenantId = turn.Origin.TenantId,
            // A queue of its own: what is said in the conversation meanwhile does not wait for it.
            ConversationKey = key,
            Kind = Kind,
            Action = OutboxAction.Act,
            ConversationId = turn.Activity.Conversation!.Id,
            ServiceUrl = turn.Origin.ServiceUrl,
            // Whose words these are: whoever is erased takes them along.
            RecipientUserId = turn.Activity.From?.Id,
            Payload = KeptTurn.Write(turn),
            IdempotencyKey = key,
            OnUnknown = OnUnknown.Resend,
            NotBefore = now + options.Value.TurnTimeout + Grace,
            CreatedAt = now,
        };
    }

    private async Task<bool> WriteAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        await using var db = await databases.CreateDbContextAsync(cancellationToken);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var isNew = await Store.Sending.Outbox.AddAsync(db, message, cancellationToken);
        await write.CommitAsync(cancellationToken);
        return isNew;
    }

    [LoggerMessage(
        LogLevel.Error,
        "The turn that was kept as message {MessageId} failed, for the {Attempt}. time."
    )]
    private partial void LogFailed(Exception problem, long messageId, int attempt);
}
