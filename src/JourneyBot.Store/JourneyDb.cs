using JourneyBot.Journeys.CheckIns;
using JourneyBot.Journeys.CustomerAsset;
using JourneyBot.Journeys.Decisions;
using JourneyBot.Journeys.Digests;
using JourneyBot.Journeys.Maps;
using JourneyBot.Journeys.Projects;
using JourneyBot.Journeys.Updates;
using JourneyBot.Store.Conversations;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Digests;
using JourneyBot.Store.Keys;
using JourneyBot.Store.Maps;
using JourneyBot.Store.Model;
using JourneyBot.Store.Schedules;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace JourneyBot.Store;

/// <summary>Everything that is kept. Read it freely; change it inside <see cref="BeginWriteAsync"/>.</summary>
public sealed class JourneyDb(
    DbContextOptions<JourneyDb> options,
    IStoreDatabase database,
    MapCache cache
) : DbContext(options)
{
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<JourneyMap> Maps => Set<JourneyMap>();

    public DbSet<Stage> Stages => Set<Stage>();

    public DbSet<Touchpoint> Touchpoints => Set<Touchpoint>();

    public DbSet<Quote> Quotes => Set<Quote>();

    public DbSet<EmployeeBarrier> EmployeeBarriers => Set<EmployeeBarrier>();

    public DbSet<ScoreReading> ScoreReadings => Set<ScoreReading>();

    public DbSet<Project> Projects => Set<Project>();

    public DbSet<Decision> Decisions => Set<Decision>();

    public DbSet<Reason> Reasons => Set<Reason>();

    public DbSet<CustomerMathPeriod> Periods => Set<CustomerMathPeriod>();

    public DbSet<CheckIn> CheckIns => Set<CheckIn>();

    public DbSet<Prompt> Prompts => Set<Prompt>();

    public DbSet<Rhythm> Rhythms => Set<Rhythm>();

    public DbSet<Update> Updates => Set<Update>();

    public DbSet<StoredDigest> Digests => Set<StoredDigest>();

    public DbSet<DigestDelivery> DigestDeliveries => Set<DigestDelivery>();

    public DbSet<TeamsConversation> TeamsConversations => Set<TeamsConversation>();

    public DbSet<TeamsUser> TeamsUsers => Set<TeamsUser>();

    public DbSet<PostedCard> PostedCards => Set<PostedCard>();

    public DbSet<SeenActivity> SeenActivities => Set<SeenActivity>();

    public DbSet<OutboxMessage> OutboxMessages => Set<OutboxMessage>();

    public DbSet<TenantSender> TenantSenders => Set<TenantSender>();

    public DbSet<DeckFile> DeckFiles => Set<DeckFile>();

    public DbSet<DeckTemplate> DeckTemplates => Set<DeckTemplate>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<LinkKey> LinkKeys => Set<LinkKey>();

    internal IStoreDatabase Store => database;

    internal MapCache Cache => cache;

    /// <summary>The transaction this context is in, if it is in one.</summary>
    internal JourneyWrite? CurrentWrite { get; set; }

    /// <summary>Opens the one transaction of a change; disposing it without <see cref="JourneyWrite.CommitAsync"/> takes everything back.</summary>
    public Task<JourneyWrite> BeginWriteAsync(CancellationToken cancellationToken) =>
        CurrentWrite is null
            ? database.BeginWriteAsync(this, cancellationToken)
            : throw new InvalidOperationException("This context is in a transaction already.");

    // All three ask the database, inside a write over its connection.
    public override DatabaseFacade Database
    {
        get
        {
            CurrentWrite?.Join();
            return base.Database;
        }
    }

    public override DbSet<TEntity> Set<TEntity>()
    {
        CurrentWrite?.Join();
        return base.Set<TEntity>();
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        CurrentWrite?.Join();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<Period>().HaveConversion<PeriodConverter>();
        configurationBuilder.Properties<decimal>().HaveConversion<DecimalConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        ConfigureIds(configurationBuilder);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        MapTables.Build(modelBuilder);
        ActionTables.Build(modelBuilder);
        BotTables.Build(modelBuilder);
        modelBuilder.UseColumnNames();
    }

    private static void ConfigureIds(ModelConfigurationBuilder builder)
    {
        builder.Properties<WorkspaceId>().HaveConversion<IdConverter<WorkspaceId>>();
        builder.Properties<SegmentId>().HaveConversion<IdConverter<SegmentId>>();
        builder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
        builder.Properties<PersonaId>().HaveConversion<IdConverter<PersonaId>>();
        builder.Properties<MapId>().HaveConversion<IdConverter<MapId>>();
        builder.Properties<MapVersionId>().HaveConversion<IdConverter<MapVersionId>>();
        builder.Properties<StageId>().HaveConversion<IdConverter<StageId>>();
        builder.Properties<TouchpointId>().HaveConversion<IdConverter<TouchpointId>>();
        builder.Properties<QuoteId>().HaveConversion<IdConverter<QuoteId>>();
        builder.Properties<MetricId>().HaveConversion<IdConverter<MetricId>>();
        builder.Properties<EmployeeBarrierId>().HaveConversion<IdConverter<EmployeeBarrierId>>();
        builder.Properties<ProjectId>().HaveConversion<IdConverter<ProjectId>>();
        builder.Properties<DecisionId>().HaveConversion<IdConverter<DecisionId>>();
        builder.Properties<ReasonId>().HaveConversion<IdConverter<ReasonId>>();
        builder.Properties<PeriodId>().HaveConversion<IdConverter<PeriodId>>();
        builder.Properties<CheckInId>().HaveConversion<IdConverter<CheckInId>>();
        builder.Properties<PromptId>().HaveConversion<IdConverter<PromptId>>();
        builder.Properties<UpdateId>().HaveConversion<IdConverter<UpdateId>>();
        builder.Properties<DigestId>().HaveConversion<IdConverter<DigestId>>();
        builder.Properties<CardId>().HaveConversion<IdConverter<CardId>>();
        builder.Properties<DeckFileId>().HaveConversion<IdConverter<DeckFileId>>();
    }
}
