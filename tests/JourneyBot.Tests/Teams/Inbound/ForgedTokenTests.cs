using System.Net.Http.Headers;

namespace JourneyBot.Tests.Teams.Inbound;

public sealed class ForgedTokenTests
{
    private static readonly byte[] Message = Fixture.Bytes("in-message-channel-mention.json");

    public static TheoryData<string, int> ForgedTokens =>
        new()
        {
            { "none at all", 401 },
            { "empty", 401 },
            { "no token", 401 },
            { "alg none", 401 },
            { "alg None with the key's name", 401 },
            { "HS256 with the public key", 401 },
            { "RS384", 401 },
            { "PS256", 401 },
            { "signed by a stranger", 401 },
            { "payload changed after signing", 401 },
            { "signature cut", 401 },
            { "unknown key", 401 },
            { "no key named", 401 },
            { "the key's name as a number", 401 },
            { "another issuer", 401 },
            { "the government's issuer", 401 },
            { "issuer with a slash", 401 },
            { "no issuer", 401 },
            { "another audience", 401 },
            { "two audiences", 401 },
            { "no audience", 401 },
            { "expired", 401 },
            { "no end", 401 },
            { "end as words", 401 },
            { "not yet valid", 401 },
            { "an agent's", 401 },
            { "a skill's", 401 },
            { "the emulator's", 401 },
            { "payload is a list", 401 },
            { "encrypted", 401 },
            { "twenty kilobytes", 401 },
            { "key not endorsed for Teams", 403 },
            { "key without endorsements", 403 },
            { "another service address", 403 },
            { "no service address", 403 },
            { "service address as a list", 403 },
        };

    [Theory]
    [MemberData(nameof(ForgedTokens))]
    public async Task A_forged_token_does_not_come_in(string forgery, int status)
    {
        await using var door = await Door.OpenAsync();
        var token = Forgeries.Make(forgery);

        Assert.Equal(status, await door.StatusAsync(Message, token));

        Assert.Empty(door.Bot.Turns);
        var refusal = Assert.Single(
            door.Log.Lines,
            line => line.Contains("Refused a request", StringComparison.Ordinal)
        );
        Assert.Contains($"with {status}", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain(
            door.Log.Lines,
            line =>
                token is { Length: > 20 }
                && line.Contains(
                    token.Split('.')[^1] is { Length: > 20 } sign ? sign : token,
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(
            door.Log.Lines,
            line => line.Contains("stage onboarding", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_good_token_in_the_wrong_place_does_not_come_in()
    {
        await using var door = await Door.OpenAsync();
        var token = Forge.GoodToken();

        Assert.Equal(
            401,
            await door.StatusAsync(
                Message,
                null,
                request =>
                    request.RequestUri = new(
                        "/api/messages?access_token=" + token,
                        UriKind.Relative
                    )
            )
        );
        Assert.Equal(
            401,
            await door.StatusAsync(
                Message,
                null,
                request => request.Headers.Add("Cookie", "Authorization=" + token)
            )
        );
        Assert.Equal(
            401,
            await door.StatusAsync(
                Message,
                null,
                request =>
                    request.Headers.Authorization = new AuthenticationHeaderValue("Basic", token)
            )
        );
        Assert.Equal(
            401,
            await door.StatusAsync(
                Message,
                null,
                request =>
                    request.Headers.TryAddWithoutValidation(
                        "Authorization",
                        ["Bearer x", "Bearer " + token]
                    )
            )
        );

        Assert.Empty(door.Bot.Turns);
        Assert.DoesNotContain(
            door.Log.Lines,
            line => line.Contains(token, StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task A_refusal_is_written_on_one_line_with_ids_only()
    {
        await using var door = await Door.OpenAsync();
        var payload = Forge.With(
            Forge.Payload(),
            "iss",
            "https://evil.example\r\nInformation: all is well"
        );

        await door.StatusAsync(
            Message,
            Forge.Token(Forge.Header(), payload),
            request => request.Headers.TryAddWithoutValidation("MS-CV", "cv.1")
        );

        var line = Assert.Single(
            door.Log.Lines,
            line => line.Contains("Refused a request", StringComparison.Ordinal)
        );
        Assert.DoesNotContain('\n', line.Trim());
        Assert.Contains(
            "iss https://evil.exampleInformation: all is well",
            line,
            StringComparison.Ordinal
        );
        Assert.Contains($"aud {Forge.AppId}", line, StringComparison.Ordinal);
        Assert.Contains("kid teams", line, StringComparison.Ordinal);
        Assert.Contains("MS-CV cv.1", line, StringComparison.Ordinal);
    }
}
