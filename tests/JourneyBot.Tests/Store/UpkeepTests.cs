using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Sending;
using JourneyBot.Store.Upkeep;
using Microsoft.EntityFrameworkCore;
using static JourneyBot.Tests.Store.OutboxUnderTest;

namespace JourneyBot.Tests.Store;

public abstract class UpkeepTests(StoreProvider provider)
{
    private static readonly DateTimeOffset Now = StoreUnderTest.Now;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_old_and_done_is_removed_and_the_rest_stays()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        await FillAsync(store, small.Map.Id);

        await using var db = store.Db();
        var removed = await Retention.CleanAsync(
            db,
            RetentionLimits.Default,
            Now.AddDays(14).AddSeconds(1),
            Token
        );

        Assert.Equal(Retention.Batch + 100 + 1 + 1, removed);
        Assert.Equal("new", (await db.SeenActivities.SingleAsync(Token)).ActivityId);
        Assert.Equal(
            ["dead", "waiting"],
            (await db.OutboxMessages.Select(m => m.Payload).ToListAsync(Token)).Order(
                StringComparer.Ordinal
            )
        );
        Assert.Equal("fresh", (await db.DeckFiles.SingleAsync(Token)).Name);
        Assert.Equal(1, await db.Digests.CountAsync(Token));
    }

    [Fact]
    public async Task An_erased_person_leaves_the_history_without_name_and_words()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);
        var small = new ASmallMap();
        await store.WriteAsync(db => MapWriter.AddAsync(db, small.Full, Token));
        await SpeakAsync(store, small);
        await RememberAsync(store, small);

        var result = await store.WriteAsync(change =>
            PersonErasure.EraseAsync(change, small.Ada.Id, Token)
        );

        await using var db = store.Db();
        Assert.True(result.Succeeded(out var erased, out _));
        Assert.Equal(1, erased.TeamsUsers);
        var full = (await MapReader.LoadFullAsync(db, small.Map.Id, Token))!;
        Assert.Equal([1, 2], full.Updates.Select(u => u.Number));
        Assert.Equal(["3", "(erased)"], full.Updates.Select(u => u.To));
        Assert.Equal("(erased)", full.Updates[0].Why);
        Assert.Equal("(erased)", full.Map.Projects[0].Blocker);
        Assert.Equal(3, full.Map.FindTouchpoint("call")!.Score);
        Assert.DoesNotContain("Ada", Shape.Of(full), StringComparison.Ordinal);
        Assert.DoesNotContain("18:00", Shape.Of(full), StringComparison.Ordinal);
        Assert.Equal(
            """{"thanks":["A former colleague","Adafruit"]}""",
            (await db.Digests.SingleAsync(d => d.Content != null, Token)).Content
        );
        Assert.Empty(await db.OutboxMessages.ToListAsync(Token));
    }

    [Fact]
    public async Task Nobody_unknown_is_erased()
    {
        await using var store = await StoreUnderTest.OpenAsync(provider);

        var result = await store.WriteAsync(db =>
            PersonErasure.EraseAsync(db, PersonId.New(Now), Token)
        );

        Assert.False(result.Succeeded(out _, out var refusal));
        Assert.Equal("I can't find that person.", refusal.Reason);
    }

    private static Task<int> FillAsync(StoreUnderTest store, MapId map) =>
        store.WriteAsync(async db =>
        {
            for (var number = 0; number < Retention.Batch + 100; number++)
            {
                db.Add(ASeen($"{number}", Now));
            }

            db.Add(ASeen("new", Now.AddDays(10)));
            db.Add(AFile(map, "old", Now.AddDays(1)));
            db.Add(AFile(map, "fresh", Now.AddDays(30)));
            await db.SaveChangesAsync(Token);
            string[] payloads = ["sent", "dead", "waiting"];
            foreach (var payload in payloads)
            {
                await Outbox.AddAsync(db, AMessage(payload, payload), Token);
            }

            await db.Database.ExecuteSqlAsync(
                $"UPDATE outbox SET state = CASE payload WHEN 'sent' THEN 'Sent' ELSE 'Dead' END, settled_at = {Now.UtcTicks} WHERE payload <> 'waiting'",
                Token
            );
            return 0;
        });

    private static Task<int> SpeakAsync(StoreUnderTest store, ASmallMap small) =>
        store.WriteAsync(async db =>
        {
            var map = (await MapReader.LoadAsync(db, small.Map.Id, Token))!;
            Update[] updates =
            [
                small.AScore(1, 3, "nobody answers after 18:00"),
                new()
                {
                    Id = UpdateId.New(Now),
                    MapId = map.Id,
                    Number = 2,
                    Key = "u2",
                    At = Now,
                    ById = small.Ada.Id,
                    Via = Via.Card,
                    Kind = UpdateKind.ProjectBlocker,
                    ProjectId = small.Fix.Id,
                    To = "no one at 18:00",
                    BatchId = UpdateId.New(Now),
                },
            ];
            foreach (var update in updates)
            {
                map.Apply(update);
            }

            await MapWriter.SaveAsync(db, map, updates, Token);
            return updates.Length;
        });

    private static Task<int> RememberAsync(StoreUnderTest store, ASmallMap small) =>
        store.WriteAsync(async db =>
        {
            db.Add(
                new TeamsUser
                {
                    TenantId = "t",
                    UserId = "29:ada",
                    Name = "Ada Lovelace",
                    PersonId = small.Ada.Id,
                    UpdatedAt = Now,
                }
            );
            db.Add(
                new StoredDigest
                {
                    Id = DigestId.New(Now),
                    MapId = small.Map.Id,
                    Week = "2026-W27",
                    On = new DateOnly(2026, 6, 29),
                    ComposedAt = Now,
                    Mark = DigestMark.Of(small.Map, new DateOnly(2026, 6, 29)),
                    Content = """{"thanks":["Ada Lovelace","Adafruit"]}""",
                }
            );
            await db.SaveChangesAsync(Token);
            await Outbox.AddAsync(db, AMessage("p", "Hello Ada", recipient: "29:ada"), Token);
            return 0;
        });

    private static SeenActivity ASeen(string id, DateTimeOffset at) =>
        new()
        {
            TenantId = "t",
            ConversationId = "c",
            ActivityId = id,
            At = at,
        };

    private static DeckFile AFile(MapId map, string name, DateTimeOffset expiresAt) =>
        new()
        {
            Id = DeckFileId.New(Now),
            MapId = map,
            Name = name,
            Bytes = [1, 2, 3],
            MadeAt = Now,
            ExpiresAt = expiresAt,
        };
}

public sealed class UpkeepOnSqliteTests() : UpkeepTests(StoreProvider.Sqlite);

public sealed class UpkeepOnPostgresTests() : UpkeepTests(StoreProvider.PostgreSql);
