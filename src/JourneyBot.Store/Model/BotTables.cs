using JourneyBot.Store.Conversations;
using JourneyBot.Store.DeckFiles;
using JourneyBot.Store.Keys;
using JourneyBot.Store.Schedules;
using JourneyBot.Store.Sending;
using Microsoft.EntityFrameworkCore;

namespace JourneyBot.Store.Model;

internal static class BotTables
{
    public static void Build(ModelBuilder model)
    {
        model.Entity<TeamsConversation>(conversation =>
        {
            conversation.ToTable("teams_conversations");
            conversation.HasKey(c => new { c.TenantId, c.ConversationId });
        });
        model.Entity<TeamsUser>(user =>
        {
            user.ToTable("teams_users");
            user.HasKey(u => new { u.TenantId, u.UserId });
            user.Ignore(u => u.ZoneOfPerson);
        });
        model.Entity<PostedCard>(card =>
        {
            card.ToTable("posted_cards");
            card.HasKey(c => c.CardId);
        });
        model.Entity<SeenActivity>(seen =>
        {
            seen.ToTable("seen_activities");
            seen.HasKey(s => new
            {
                s.TenantId,
                s.ConversationId,
                s.ActivityId,
            });
        });
        BuildSending(model);
    }

    private static void BuildSending(ModelBuilder model)
    {
        model.Entity<OutboxMessage>(message =>
        {
            message.ToTable("outbox");
            message.Ignore(m => m.CardActivityId);
        });
        model.Entity<TenantSender>(sender =>
        {
            sender.ToTable("outbox_senders");
            sender.HasKey(s => s.TenantId);
        });
        model.Entity<DeckFile>().ToTable("deck_files");
        model.Entity<DeckTemplate>(template =>
        {
            template.ToTable("deck_templates");
            template.HasKey(t => t.MapId);
        });
        model.Entity<Schedule>(schedule =>
        {
            schedule.ToTable("schedules");
            schedule.HasKey(s => s.Name);
        });
        model.Entity<LinkKey>(key =>
        {
            key.ToTable("link_keys");
            key.HasKey(k => k.Name);
        });
    }
}
