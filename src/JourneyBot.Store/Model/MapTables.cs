using JourneyBot.Journeys.Maps;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Model;

internal static class MapTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Workspace>(workspace =>
        {
            workspace.ToTable("workspaces");
            workspace.Ignore(w => w.Zone);
            workspace.Property<int>(Stamp);
            workspace.HasMany(w => w.Segments).WithOne().HasForeignKey(s => s.WorkspaceId);
            workspace.HasMany(w => w.People).WithOne().HasForeignKey(p => p.WorkspaceId);
            workspace.HasMany(w => w.Personas).WithOne().HasForeignKey(p => p.WorkspaceId);
        });
        model.Entity<Segment>().ToTable("segments");
        model.Entity<Person>().ToTable("people");
        model.Entity<Persona>().ToTable("personas");
        model.Entity<MapVersion>().ToTable("map_versions");
        BuildMap(model);
        BuildStage(model);
        BuildTouchpoint(model);
    }

    private static void BuildMap(ModelBuilder model) =>
        model.Entity<JourneyMap>(map =>
        {
            map.ToTable("maps");
            map.Property<int>(Stamp);
            map.Ignore(m => m.Touchpoints).Ignore(m => m.Baseline);
            // The newest check-in and the last digest are rows of their own, read beside the map.
            map.Ignore(m => m.CheckIn).Ignore(m => m.LastDigest);
            map.Property(m => m.PersonaKeys).AsJson();
            map.HasOne(m => m.Workspace).WithMany().HasForeignKey(m => m.WorkspaceId);
            map.HasMany(m => m.Stages).WithOne().HasForeignKey(s => s.MapId);
            map.HasMany(m => m.Projects).WithOne().HasForeignKey(p => p.MapId);
            map.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.MapId);
            map.HasMany(m => m.Reasons).WithOne().HasForeignKey(r => r.MapId);
            map.HasMany(m => m.Periods).WithOne().HasForeignKey(p => p.MapId);
            map.HasMany(m => m.Versions).WithOne().HasForeignKey(v => v.MapId);
        });

    private static void BuildStage(ModelBuilder model)
    {
        model.Entity<Stage>(stage =>
        {
            stage.ToTable("stages");
            stage.Property(s => s.ChampionIds).AsJson();
            stage.Property(s => s.Vision).AsJson();
            stage.HasMany(s => s.Touchpoints).WithOne().HasForeignKey(t => t.StageId);
            stage.HasMany(s => s.Metrics).WithOne().HasForeignKey(m => m.StageId);
            stage.HasMany(s => s.EmployeeBarriers).WithOne().HasForeignKey(b => b.StageId);
        });
        model.Entity<Metric>(metric =>
        {
            metric.ToTable("metrics");
            metric.Property(m => m.Readings).AsJson();
        });
        model.Entity<EmployeeBarrier>(barrier =>
        {
            barrier.ToTable("employee_barriers");
            barrier.Property<int>(Position);
        });
    }

    private static void BuildTouchpoint(ModelBuilder model)
    {
        model.Entity<Touchpoint>(touchpoint =>
        {
            touchpoint.ToTable("touchpoints");
            touchpoint.ComplexProperty(t => t.Evidence);
            touchpoint.ComplexProperty(t => t.LastConfirmed);
            touchpoint.HasMany(t => t.Quotes).WithOne().HasForeignKey(q => q.TouchpointId);
            touchpoint.HasMany(t => t.Readings).WithOne().HasForeignKey(r => r.TouchpointId);
        });
        model.Entity<Quote>(quote =>
        {
            quote.ToTable("quotes");
            quote.Property<int>(Position);
        });
        model.Entity<ScoreReading>(reading =>
        {
            reading.ToTable("score_readings");
            reading.HasKey(r => new { r.TouchpointId, r.Number });
        });
    }

    /// <summary>The place of a quote or barrier among its own, in the order they came.</summary>
    public const string Position = nameof(Position);

    /// <summary>Counts the changes of a map or workspace that are not updates.</summary>
    public const string Stamp = nameof(Stamp);
}
