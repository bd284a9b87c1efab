using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class RetryPolicyTests
{
    [Theory]
    [InlineData(1, 0.5, 1)]
    [InlineData(2, 0.5, 2)]
    [InlineData(3, 0.5, 4)]
    [InlineData(4, 0.5, 8)]
    [InlineData(5, 0.5, 16)]
    [InlineData(1, 0, 0.5)]
    [InlineData(4, 0.999, 11.992)]
    public void Waits_double_give_or_take_half(int tries, double chance, double seconds) =>
        Assert.Equal(seconds, RetryPolicy.BackOff(tries, chance).TotalSeconds, 3);

    [Theory]
    [InlineData(RefusalKind.Throttled, true)]
    [InlineData(RefusalKind.Conflict, true)]
    [InlineData(RefusalKind.Unavailable, true)]
    [InlineData(RefusalKind.NotReached, true)]
    [InlineData(RefusalKind.NoToken, true)]
    [InlineData(RefusalKind.BadRequest, false)]
    [InlineData(RefusalKind.NotRegistered, false)]
    [InlineData(RefusalKind.Blocked, false)]
    [InlineData(RefusalKind.NotInConversation, false)]
    [InlineData(RefusalKind.MessageGone, false)]
    [InlineData(RefusalKind.TooBig, false)]
    [InlineData(RefusalKind.ServiceError, false)]
    [InlineData(RefusalKind.AddressNotAllowed, false)]
    public void Only_what_may_pass_is_tried_again(RefusalKind kind, bool again) =>
        Assert.Equal(again, RetryPolicy.Wait(new RefusedCall(kind, 0), 1, 0.5) is not null);

    [Fact]
    public void What_Teams_asks_for_goes_first_up_to_ten_minutes()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), RetryPolicy.Wait(Throttled(7), 1, 0.5));
        Assert.Equal(TimeSpan.FromMinutes(10), RetryPolicy.Wait(Throttled(86_400), 1, 0.5));
    }

    [Fact]
    public void After_five_tries_it_is_given_up()
    {
        Assert.NotNull(RetryPolicy.Wait(Throttled(7), 4, 0.5));
        Assert.Null(RetryPolicy.Wait(Throttled(7), 5, 0.5));
        Assert.NotNull(RetryPolicy.Wait(new UnknownOutcome(502), 4, 0.5));
        Assert.Null(RetryPolicy.Wait(new UnknownOutcome(502), 5, 0.5));
    }

    [Fact]
    public void A_creation_that_a_gateway_refuses_is_given_up_after_three()
    {
        Assert.NotNull(RetryPolicy.Wait(new UnknownOutcome(502), 2, 0.5, isCreation: true));
        Assert.Null(RetryPolicy.Wait(new UnknownOutcome(502), 3, 0.5, isCreation: true));
    }

    private static RefusedCall Throttled(int seconds) =>
        new(RefusalKind.Throttled, 429) { RetryAfter = TimeSpan.FromSeconds(seconds) };
}
