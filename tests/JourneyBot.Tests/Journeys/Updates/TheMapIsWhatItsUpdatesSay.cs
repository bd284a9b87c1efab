using System.Globalization;
using System.Text;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.MapFiles;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Refusals;
using JourneyBot.Journeys.Updates;
using JourneyBot.TestKit;

namespace JourneyBot.Tests.Journeys.Updates;

/// <summary>Random people say random things and take some of them back.</summary>
public sealed class TheMapIsWhatItsUpdatesSay
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Replaying_the_updates_on_the_imported_state_gives_the_live_state(int seed)
    {
        var live = DemoMap.Load();
        var beginning = MapFile.Write(live);
        var said = new People(live, seed).Say(300);

        var replayed = Read(beginning);
        var ids = new SameThings(live.Map, replayed.Map);
        foreach (var update in said)
        {
            replayed.Map.Apply(ids.Translate(update));
        }

        Assert.True(said.Count > 200);
        Assert.Contains(said, u => u.UndoesId is not null);
        Assert.Equal(State(live.Map), State(replayed.Map));
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void An_export_after_many_updates_comes_back_byte_for_byte(int seed)
    {
        var live = DemoMap.Load();
        var said = new People(live, seed).Say(200);
        var all = live with { Updates = [.. live.Updates, .. said] };

        var first = MapFile.Write(all);
        var second = MapFile.Write(Read(first));

        Assert.Equal(Encoding.UTF8.GetString(first), Encoding.UTF8.GetString(second));
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Going_back_over_everything_said_leads_to_the_beginning(int seed)
    {
        var live = DemoMap.Load();
        var beginning = Shown(live.Map);
        var said = new People(live, seed).Say(200);
        var end = Shown(live.Map);

        foreach (var update in said.AsEnumerable().Reverse())
        {
            live.Map.Rewind(update);
        }

        Assert.NotEqual(beginning, end);
        Assert.Equal(beginning, Shown(live.Map));
        Assert.Throws<InvalidOperationException>(() => live.Map.Rewind(said[0]));
    }

    // What people see of a map; the days on which it became so are not told by updates in both directions.
    private static string Shown(JourneyMap map)
    {
        var touchpoints = map.Touchpoints.Select(t =>
            $"{t.Key} {t.Score} {t.Reliability} {string.Join('|', t.Quotes.Select(q => q.Text).Order(StringComparer.Ordinal))}"
        );
        var barriers = map.Stages.Select(s =>
            string.Join('|', s.EmployeeBarriers.Select(b => b.Text).Order(StringComparer.Ordinal))
        );
        var projects = map.Projects.Select(p =>
            $"{p.Key} {p.State} {p.DueOn:o} {p.NextStep} {p.Blocker} {p.AtRiskBecause}"
        );
        var decisions = map.Decisions.Select(d =>
            $"{d.Key} {d.Status} {d.ChosenOption} {d.Rationale}"
        );
        return string.Join('\n', [.. touchpoints, .. barriers, .. projects, .. decisions])
            + map.Revision;
    }

    private static ImportedMap Read(byte[] json)
    {
        var reading = MapFile.Read(json, DemoMap.Now);
        Assert.True(reading.Succeeded(out var map), string.Join('\n', reading.Mistakes));
        return map;
    }

    // Everything an export says but history, and what it leaves out.
    private static string State(JourneyMap map)
    {
        foreach (var touchpoint in map.Touchpoints)
        {
            touchpoint.Readings.Clear();
        }

        return Encoding.UTF8.GetString(MapFile.Write(new ImportedMap(map, [])))
            + string.Join(',', map.Touchpoints.Select(t => $"{t.ScoredOn:o}"))
            + string.Join(',', map.Stages.Select(s => s.Revision))
            + map.Revision.ToString(CultureInfo.InvariantCulture);
    }

    private sealed class People(ImportedMap imported, int seed)
    {
        private readonly JourneyMap _map = imported.Map;
        private readonly List<Update> _said = [];
        // The seed is the test's own: the same story every time.
#pragma warning disable CA5394
        private readonly Random _random = new(seed);

        public List<Update> Say(int times)
        {
            var now = DemoMap.Now;
            for (var i = 0; i < times; i++)
            {
                now = now.AddMinutes(_random.Next(0, 600));
                if (Decide(now).Succeeded(out var updates, out _))
                {
                    foreach (var update in updates)
                    {
                        _map.Apply(update);
                        _said.Add(update);
                        AddReading(update);
                    }
                }
            }

            return _said;
        }

        private Result<IReadOnlyList<Update>> Decide(DateTimeOffset now)
        {
            var stage = _map.Stages[_random.Next(_map.Stages.Count)];
            var touchpoint = stage.Touchpoints[_random.Next(stage.Touchpoints.Count)];
            var author = new Author(
                imported.Workspace.People[_random.Next(4)].Id,
                null,
                (Via)_random.Next(4)
            );
            return _random.Next(8) switch
            {
                0 => ScoreByWords.Decide(_map, touchpoint, _random.Next(0, 12), "why", author, now),
                1 => StageConfirmation.Decide(_map, stage, stage.Revision, author, now),
                2 => AddQuote.Decide(
                    _map,
                    touchpoint,
                    new($"Words {_random.Next(20)}", "Home manager", null),
                    author,
                    now
                ),
                3 => RaiseBarrier.Decide(_map, stage, $"Barrier {_random.Next(9)}", author, now),
                4 => Form(stage, touchpoint, author, now),
                5 => TakeDecision.Decide(
                    _map,
                    _map.Decisions[_random.Next(_map.Decisions.Count)],
                    new(_random.Next(-1, 3), _random.Next(2) == 0 ? null : $"Because {now:O}"),
                    author,
                    now
                ),
                _ => TakeBack(now),
            };
        }

        private Result<IReadOnlyList<Update>> Form(
            Stage stage,
            Touchpoint touchpoint,
            Author author,
            DateTimeOffset now
        )
        {
            var answers = new List<StageAnswer>
            {
                new(
                    UpdateKind.Score,
                    touchpoint.Key,
                    UpdateText.Write(touchpoint.Score),
                    UpdateText.Write(_random.Next(1, 11))
                ),
                new(
                    UpdateKind.Reliability,
                    touchpoint.Key,
                    UpdateText.Write(touchpoint.Reliability),
                    UpdateText.Write((Reliability)_random.Next(4))
                ),
            };
            if (_map.Projects.Find(p => p.StageId == stage.Id) is { } project)
            {
                answers.Add(
                    new(
                        UpdateKind.ProjectState,
                        project.Key,
                        UpdateText.Write(project.State),
                        UpdateText.Write((ProjectState)_random.Next(6))
                    )
                );
                answers.Add(
                    new(
                        UpdateKind.ProjectDue,
                        project.Key,
                        UpdateText.Write(project.DueOn),
                        UpdateText.Write(new DateOnly(2026, 8, _random.Next(1, 32)))
                    )
                );
            }

            return StageUpdate.Decide(_map, stage, new(answers, "why"), author, now);
        }

        private Result<IReadOnlyList<Update>> TakeBack(DateTimeOffset now)
        {
            if (_said.Count == 0)
            {
                return Refusal.NotFound("anything");
            }

            var batchId = _said[_random.Next(_said.Count)].BatchId;
            var batch = _said.Where(u => u.BatchId == batchId).ToList();
            return Undo.Decide(
                _map,
                batch,
                [.. _said.Where(u => u.Number > batch[^1].Number)],
                new Author(batch[0].ById, null, Via.Card),
                now
            );
        }

        // As the store does it: a reading for every score.
        private void AddReading(Update update)
        {
            if (
                update.Kind is UpdateKind.Score
                && _map.FindTouchpoint(update.TouchpointId) is { } touchpoint
                && UpdateText.ReadNumber(update.To) is { } score
            )
            {
                touchpoint.Readings.Add(
                    new ScoreReading
                    {
                        TouchpointId = touchpoint.Id,
                        Number = touchpoint.Readings.Count + 1,
                        On = DateOnly.FromDateTime(update.At.UtcDateTime),
                        Score = score,
                        ById = update.ById,
                    }
                );
            }
        }
#pragma warning restore CA5394
    }
}
