using JourneyBot.EndToEnd.Browser;
using Microsoft.Playwright;

namespace JourneyBot.EndToEnd.InTeams;

/// <summary>Somebody says what changed, and every card is right a moment later.</summary>
public sealed class UpdatingTests(Chromium chromium)
{
    private const string Mateo = "29:1-mateo";
    private const string Ingrid = "29:1-ingrid";
    private const string Overview = "CUSTOMER JOURNEY";
    private const string GetHelp = "STAGE 5 OF 6";
    private const string WeekendCalls = "Calls on a weekend because the rota is broken";
    private const string Why = "Two weekends with the new rota desk";

    [Fact]
    public async Task An_update_by_the_form_changes_both_cards_in_place_and_only_its_sender_takes_it_back()
    {
        await using var teams = await TeamsSession.StartWithMapAsync(chromium);
        var rosa = teams.Rosa;
        var thread = rosa.ThreadWith(GetHelp);
        await ShowAsync(rosa, "4.6");

        var form = await OpenFormAsync(rosa);
        await form.ShowsAsync(WeekendCalls);
        await Shots.TakeAsync(form.Locator, "form");
        await form.ChooseAsync("Score, 1 to 10", "6");
        await form.FillAsync("Why? Needed when a score changes", Why);
        await form.PressAsync("Save");

        await ShowAsync(rosa, "5.8");
        var told = rosa.Card("Rosa Quintero updated", thread);
        await told.ShowsAsync(WeekendCalls);
        await told.ShowsAsync("3 → 6");
        await told.ShowsAsync(Why);
        await Shots.TakeAsync(thread, "updated");

        await rosa.ActAsAsync(Mateo);
        await told.PressAsync("Undo");
        await Assertions.Expect(rosa.Strip).ToContainTextAsync("Rosa");
        await Shots.TakeAsync(thread, "undo-refused");
        await ShowAsync(rosa, "5.8");

        await rosa.ActAsOneselfAsync();
        await told.PressAsync("Undo");
        await ShowAsync(rosa, "4.6");
        await Assertions.Expect(thread).ToContainTextAsync("took an update back");
        await Shots.TakeAsync(thread, "undone");
        await Assertions.Expect(rosa.Threads).ToHaveCountAsync(9);
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    [Fact]
    public async Task A_form_can_be_left_and_a_score_without_a_why_is_asked_for_one()
    {
        await using var teams = await TeamsSession.StartWithMapAsync(chromium);
        var rosa = teams.Rosa;
        var form = await OpenFormAsync(rosa);
        await form.ChooseAsync("Score, 1 to 10", "6");

        await form.PressAsync("Save");
        await form.ShowsAsync("why");
        await Shots.TakeAsync(form.Locator, "form-refused");
        await form.PressAsync("Cancel");

        await Assertions.Expect(form.Locator).ToHaveCountAsync(0);
        await ShowAsync(rosa, "4.6");
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    [Fact]
    public async Task No_change_confirms_a_stage_with_one_click_and_a_decision_is_taken_by_who_is_asked()
    {
        await using var teams = await TeamsSession.StartWithMapAsync(chromium);
        var rosa = teams.Rosa;

        await rosa.Card(GetHelp).PressAsync("No change");

        await rosa.Card(GetHelp).ShowsAsync("3 of 3 confirmed");
        await rosa.Card(GetHelp).ShowsAsync("Rosa, today");
        await Shots.TakeAsync(rosa.ThreadWith(GetHelp), "confirmed");

        await rosa.PostAsync("decide weekend desk");
        var waiting = rosa.Card("A decision is waiting");
        await waiting.PressAsync("Decide");
        await Assertions.Expect(rosa.Strip).ToContainTextAsync("asked of Ingrid");

        await rosa.ActAsAsync(Ingrid);
        await waiting.PressAsync("Decide");
        var form = rosa.Card("What do you decide?");
        await form.SettleAsync();
        await form.PickAsync("★ Fund the pilot");
        await form.FillAsync("Why? (optional)", "It pays for itself");
        await Shots.TakeAsync(form.Locator, "decision-form");
        await form.PressAsync("Decide");

        await rosa.Card("Everybody sees it now").ShowsAsync("It pays for itself");
        await rosa.Card(GetHelp).ShowsAsync("decided ");
        await rosa.Card(Overview).ShowsNoMoreAsync("Fund a six-week weekend rota desk");
        await Shots.TakeAsync(rosa.ThreadWith("decide weekend desk"), "decided");
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    [Fact]
    public async Task A_sentence_changes_a_score()
    {
        await using var teams = await TeamsSession.StartWithMapAsync(chromium);
        var rosa = teams.Rosa;

        await rosa.PostAsync("weekend calls 2 because nobody answers after 18:00");

        var said = rosa.ThreadWith("weekend calls 2");
        await Assertions.Expect(said).ToContainTextAsync("3 → 2");
        await Assertions.Expect(said).ToContainTextAsync("nobody answers after 18:00");
        await ShowAsync(rosa, "4.2");
        await Shots.TakeAsync(said, "sentence");
        Assert.Empty(await rosa.ComplaintsAsync());
    }

    private static async Task<CardOnScreen> OpenFormAsync(TeamsClient rosa)
    {
        await rosa.Card(GetHelp).PressAsync("Update");
        var form = rosa.Card("UPDATE STAGE 5 OF 6");
        await form.SettleAsync();
        return form;
    }

    /// <summary>Both cards that carry the score of "Get help" say this one.</summary>
    private static async Task ShowAsync(TeamsClient rosa, string score)
    {
        await rosa.Card(GetHelp).ShowsAsync(score);
        await rosa.Card(Overview).ShowsAsync(score);
    }
}
