using JourneyBot.Teams.Connector;

namespace JourneyBot.Tests.Teams.Connector;

public sealed class FileUploadTests
{
    private const int Range = 5 * 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(Range, 1)]
    [InlineData(Range + 1, 2)]
    [InlineData(12_000_000, 3)]
    public async Task A_file_arrives_whole_in_ranges_and_without_a_token(int length, int ranges)
    {
        var arrived = new MemoryStream();
        var headers = new List<string>();
        await using var server = await Loopback.StartAsync(async context =>
        {
            headers.Add(
                $"{context.Request.Method} {context.Request.Headers.ContentRange} {context.Request.ContentLength} {context.Request.Headers.Authorization}"
            );
            await context.Request.Body.CopyToAsync(arrived, context.RequestAborted);
            context.Response.StatusCode = arrived.Length < length ? 202 : 201;
        });
        var file = new byte[length];
        new Random(7).NextBytes(file);
        using var http = new HttpClient();

        var outcome = await new FileUpload(http, allowLoopback: true).PutAsync(
            server.Url,
            new MemoryStream(file),
            length,
            Cancellation
        );

        Assert.True(outcome.Succeeded(out var uploaded));
        Assert.Equal(length, uploaded.Length);
        Assert.Equal(file, arrived.ToArray());
        Assert.Equal(ranges, headers.Count);
        var first = Math.Min(length, Range);
        Assert.Equal($"PUT bytes 0-{first - 1}/{length} {first} ", headers[0]);
    }

    [Theory]
    [InlineData(404, RefusalKind.NotFound)]
    [InlineData(416, RefusalKind.NotFound)]
    [InlineData(403, RefusalKind.NotAllowed)]
    [InlineData(302, RefusalKind.Other)]
    public async Task A_refused_range_ends_the_upload(int status, RefusalKind kind)
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var http = new TeamsHttp();

        var outcome = await new FileUpload(http.Client, allowLoopback: true).PutAsync(
            server.Url,
            new MemoryStream(new byte[10]),
            10,
            Cancellation
        );

        Assert.Equal(kind, outcome.Refused!.Kind);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_drive_that_fails_may_have_the_file_or_not(int status)
    {
        await using var server = await Loopback.StartAsync(context =>
        {
            context.Response.StatusCode = status;
            return Task.CompletedTask;
        });
        using var http = new TeamsHttp();

        var outcome = await new FileUpload(http.Client, allowLoopback: true).PutAsync(
            server.Url,
            new MemoryStream(new byte[10]),
            10,
            Cancellation
        );

        Assert.Equal(status, outcome.Unknown!.Status);
    }

    [Theory]
    [InlineData("https://contoso-my.sharepoint.com/personal/upload?guid=1", true)]
    [InlineData("https://contoso.sharepoint.us/upload", true)]
    [InlineData("http://contoso-my.sharepoint.com/upload", false)]
    [InlineData("https://contoso-my.sharepoint.com:444/upload", false)]
    [InlineData("https://sharepoint.com.evil.example/upload", false)]
    [InlineData("https://evilsharepoint.com/upload", false)]
    [InlineData("https://x@contoso.sharepoint.com/upload", false)]
    [InlineData("http://127.0.0.1/upload", false)]
    public void Files_go_to_SharePoint_only(string url, bool allowed)
    {
        using var http = new HttpClient();

        Assert.Equal(allowed, new FileUpload(http, allowLoopback: false).Allows(new Uri(url)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("upload")]
    [InlineData("https://evil.example/")]
    public async Task An_address_that_is_not_allowed_gets_nothing(string? url)
    {
        using var http = new HttpClient();

        var outcome = await new FileUpload(http, allowLoopback: true).PutAsync(
            url,
            new MemoryStream(new byte[1]),
            1,
            Cancellation
        );

        Assert.Equal(RefusalKind.AddressNotAllowed, outcome.Refused!.Kind);
    }
}
