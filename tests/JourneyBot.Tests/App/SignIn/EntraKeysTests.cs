using JourneyBot.App.Setup;
using JourneyBot.App.SignIn;
using JourneyBot.Teams.Inbound;
using JourneyBot.TestKit;
using JourneyBot.TestKit.Hosting;
using JourneyBot.TestKit.Wire;
using JourneyBot.Tests.Teams;
using Microsoft.Extensions.Options;

namespace JourneyBot.Tests.App.SignIn;

/// <summary>What becomes of a token when keys change or cannot be had.</summary>
public sealed class EntraKeysTests
{
    [Fact]
    public async Task A_key_that_is_not_published_yet_makes_newer_ones_be_fetched()
    {
        var keys = new KeysAtHand(EntraPen.Published);
        var token = EntraPen.Token(
            EntraPen.Header("tomorrow"),
            EntraPen.Payload(People.Amara, DemoMap.Now)
        );

        var (person, refusal) = await Tokens(keys).CheckAsync(token, Stop);

        Assert.Null(person);
        Assert.Equal(SignInRefusal.UnknownKey, refusal);
        Assert.Equal((1, 1), (keys.Fetches, keys.Refreshes));
    }

    [Fact]
    public async Task Where_no_keys_can_be_had_people_are_asked_to_try_again()
    {
        var keys = new KeysAtHand(() => throw new InvalidOperationException("No network."));
        var token = EntraPen.Token(People.Amara, DemoMap.Now);

        var (person, refusal) = await Tokens(keys).CheckAsync(token, Stop);

        Assert.Null(person);
        Assert.Equal((503, "unavailable"), (refusal!.Status, refusal.Code));
    }

    // What needs no key is checked first.
    [Theory]
    [InlineData("another audience")]
    [InlineData("issuer of another tenant")]
    [InlineData("expired")]
    [InlineData("no scope")]
    [InlineData("RS384")]
    public async Task A_strangers_token_costs_no_fetch(string forgery)
    {
        var keys = new KeysAtHand(EntraPen.Published);

        var (_, refusal) = await Tokens(keys).CheckAsync(AccessTokenForgeries.Make(forgery), Stop);

        Assert.NotNull(refusal);
        Assert.Equal(0, keys.Fetches);
    }

    [Fact]
    public async Task Ids_are_compared_in_one_case()
    {
        var payload = EntraPen.Payload(People.Amara, DemoMap.Now);
        payload["oid"] = People.Amara.ObjectId.ToUpperInvariant();

        var (person, _) = await Tokens(new KeysAtHand(EntraPen.Published))
            .CheckAsync(EntraPen.Token(EntraPen.Header(), payload), Stop);

        Assert.Equal(People.Amara.ObjectId, person?.ObjectId);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AccessTokens Tokens(KeysAtHand keys) =>
        new(
            new EntraKeys(keys),
            new SignInSettings(
                Options.Create(new SignInOptions()),
                Options.Create(
                    new TeamsOptions { AppId = EntraPen.ClientId, TenantId = TeamsPlaces.Tenant }
                ),
                Options.Create(new AppOptions())
            ),
            new TestClock(DemoMap.Now)
        );
}
