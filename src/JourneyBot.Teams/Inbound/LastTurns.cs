using Microsoft.Extensions.Hosting;

namespace JourneyBot.Teams.Inbound;

/// <summary>Lets turns that were answered early finish before the program ends, as long as the host allows.</summary>
internal sealed class LastTurns(TurnRunner runner, TimeProvider clock) : IHostedLifecycleService
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        while (runner.Running > 0 && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, CancellationToken.None);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
