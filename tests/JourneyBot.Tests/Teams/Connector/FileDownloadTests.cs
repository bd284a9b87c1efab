using JourneyBot.Teams.Activities;
using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class FileDownloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_comes_whole_and_no_token_is_shown()
    {
        var headers = new List<string>();
        await using var server = await Loopback.StartAsync(async context =>
        {
            headers.Add(
                $"{context.Request.Method} {context.Request.Headers.Authorization} {context.Request.Headers.Cookie}"
            );
            await context.Response.Body.WriteAsync(new byte[200_000], context.RequestAborted);
        });

        var outcome = await GetAsync(server.Url, 200_000);

        Assert.True(outcome.Succeeded(out var file));
        Assert.Equal(200_000, file.Content.Length);
        Assert.Equal(["GET  "], headers);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_was_agreed_is_not_taken_whatever_the_length_says(bool saysLength)
    {
        await using var server = await Loopback.StartAsync(async context =>
        {
            if (saysLength)
            {
                context.Response.ContentLength = 100_001;
            }

            await context.Response.Body.WriteAsync(new byte[100_001], context.RequestAborted);
        });

        var outcome = await GetAsync(server.Url, 100_000);

        Assert.Equal(RefusalKind.TooBig, outcome.Refused?.Kind);
    }

    [Theory]
    [InlineData("http://contoso.sharepoint.com/file")]
    [InlineData("https://contoso.sharepoint.com:8443/file")]
    [InlineData("https://user@contoso.sharepoint.com/file")]
    [InlineData("https://sharepoint.com.evil.example/file")]
    [InlineData("https://evil.example/contoso.sharepoint.com")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    [InlineData("")]
    public async Task Only_drives_are_asked(string address)
    {
        var outcome = await GetAsync(address, 100);

        Assert.Equal(RefusalKind.AddressNotAllowed, outcome.Refused?.Kind);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data", RefusalKind.AddressNotAllowed)]
    [InlineData("/again", RefusalKind.Other)]
    public async Task A_drive_that_sends_on_elsewhere_or_for_ever_is_not_followed(
        string to,
        RefusalKind kind
    )
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.Redirect(to);
            return Task.CompletedTask;
        });

        var outcome = await GetAsync(server.Url, 100);

        Assert.Equal(kind, outcome.Refused?.Kind);
    }

    [Fact]
    public async Task A_link_that_is_too_old_is_refused_and_a_broken_drive_is_unknown()
    {
        await using var gone = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = 403;
            return Task.CompletedTask;
        });
        await using var broken = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        });

        Assert.Equal(RefusalKind.NotFound, (await GetAsync(gone.Url, 100)).Refused?.Kind);
        Assert.Equal(503, (await GetAsync(broken.Url, 100)).Unknown?.Status);
    }

    private static async Task<CallOutcome<DownloadedFile>> GetAsync(string address, int most)
    {
        using var http = new TeamsHttp();
        var download = new FileDownload(
            http.Client,
            new FileHosts(allowLoopback: true),
            TimeProvider.System
        );
        return await download.GetAsync(new SentFile("x.potx", address), most, Cancellation);
    }
}
