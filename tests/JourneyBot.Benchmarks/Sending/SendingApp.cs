using JourneyBot.App;
using JourneyBot.App.Setup;
using JourneyBot.Store;
using JourneyBot.Store.Sending;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JourneyBot.Benchmarks.Sending;

/// <summary>The whole app with its Quartz, over a store of its own, with the tenant's budget lifted.</summary>
internal sealed class SendingApp : IAsyncDisposable
{
    private const string Tenant = "bench";
    private static readonly string Card = new('x', 4_000);
    private readonly WebApplication _app;
    private readonly DirectoryInfo _folder;
    private readonly int _port;
    private int _conversations;

    private SendingApp(WebApplication app, DirectoryInfo folder, int port) =>
        (_app, _folder, _port) = (app, folder, port);

    public static async Task<SendingApp> StartAsync(string? server, int port)
    {
        var folder = Directory.CreateTempSubdirectory("journeybot-");
        var builder = JourneyBotApp.CreateBuilder([
            "--environment=Development",
            "--urls=http://127.0.0.1:0",
            $"--Store:DataFolder={folder.FullName}",
            "--Outbox:CallsPerSecond=1000000",
            "--App:SampleMap=false",
            .. server is null
                ? Array.Empty<string>()
                : ["--Store:Provider=PostgreSql", $"--Store:ConnectionString={server}"],
        ]);
        builder.Logging.ClearProviders();
        var app = JourneyBotApp.Build(builder);
        await app.Services.GetRequiredService<Replica>().JoinAsync(CancellationToken.None);
        await app
            .Services.GetRequiredService<FirstStart>()
            .RunAsync(withSample: false, CancellationToken.None);
        await app.StartAsync();
        return new SendingApp(app, folder, port);
    }

    /// <summary>Messages of 4 KB, each in a conversation of its own, in one transaction.</summary>
    public async Task AddAsync(int count)
    {
        var clock = _app.Services.GetRequiredService<TimeProvider>();
        await using var db = await _app
            .Services.GetRequiredService<IDbContextFactory<JourneyDb>>()
            .CreateDbContextAsync();
        await using var write = await db.BeginWriteAsync(CancellationToken.None);
        for (var i = 0; i < count; i++)
        {
            var conversation = $"c{_conversations++}";
            await Outbox.AddAsync(
                db,
                new OutboxMessage
                {
                    TenantId = Tenant,
                    ConversationKey = $"{Tenant}/{conversation}",
                    ConversationId = conversation,
                    Kind = "benchmark",
                    Action = OutboxAction.Send,
                    ServiceUrl = $"http://127.0.0.1:{_port}/",
                    Payload = $$"""{"type":"message","text":"{{Card}}"}""",
                    OnUnknown = OnUnknown.Resend,
                    NotBefore = clock.GetUtcNow(),
                    CreatedAt = clock.GetUtcNow(),
                },
                CancellationToken.None
            );
        }

        await write.CommitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
