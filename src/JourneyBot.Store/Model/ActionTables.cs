using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Digests;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Model;

internal static class ActionTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<Project>(project =>
        {
            project.ToTable("projects");
            project.Property(p => p.TouchpointIds).AsJson();
            project.ComplexProperty(p => p.Score);
        });
        model.Entity<Decision>(decision =>
        {
            decision.ToTable("decisions");
            decision.Property(d => d.Options).AsJson();
        });
        model.Entity<Reason>().ToTable("reasons");
        BuildPeriod(model);
        BuildRhythm(model);
    }

    private static void BuildPeriod(ModelBuilder model) =>
        model.Entity<CustomerMathPeriod>(period =>
        {
            period.ToTable("customer_periods");
            period.ComplexProperty(p => p.Opening);
            period.ComplexProperty(p => p.Incoming);
            period.ComplexProperty(p => p.Lost);
            period.ComplexProperty(p => p.Grew);
            period.ComplexProperty(p => p.Diminished);
            period.ComplexProperty(p => p.Closing);
            period.Property(p => p.ReasonCounts).AsJson();
            period.Property(p => p.BySegment).AsJson();
        });

    private static void BuildRhythm(ModelBuilder model)
    {
        model.Entity<CheckIn>(checkIn =>
        {
            checkIn.ToTable("check_ins");
            checkIn.Property(c => c.Responses).AsJson();
        });
        model.Entity<Prompt>(prompt =>
        {
            prompt.ToTable("prompts");
            prompt.Property(p => p.Items).AsJson();
        });
        model.Entity<Rhythm>(rhythm =>
        {
            rhythm.ToTable("rhythms");
            rhythm.HasKey(r => r.PersonId);
        });
        model.Entity<Update>(update =>
        {
            update.ToTable("updates");
            update.Property(u => u.Confirmations).AsJson();
        });
        model.Entity<StoredDigest>(digest =>
        {
            digest.ToTable("digests");
            digest.Property(d => d.Mark).AsJson();
        });
        model.Entity<DigestDelivery>(delivery =>
        {
            delivery.ToTable("digest_deliveries");
            delivery.HasKey(d => new
            {
                d.MapId,
                d.PersonId,
                d.Week,
            });
        });
    }
}
