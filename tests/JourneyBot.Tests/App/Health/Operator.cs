using System.Net;
using System.Text.RegularExpressions;
using JourneyBot.App.Health;
using JourneyBot.TestKit.Hosting;

namespace JourneyBot.Tests.App.Health;

/// <summary>Somebody's browser on the health page: keeps cookies, follows nothing by itself, and posts the forms it finds.</summary>
internal sealed class Operator(BotHost bot) : IDisposable
{
    private readonly HttpClient _http = new(
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = true }
    )
    {
        BaseAddress = bot.Browser.BaseAddress,
    };

    private string _token = "";

    public string Html { get; private set; } = "";

    public HttpResponseMessage Last { get; private set; } = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<HttpStatusCode> OpenAsync(string address = HealthEndpoints.Page) =>
        await SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    public Task<HttpStatusCode> EnterAsync(string key) =>
        PostAsync("/health/page/enter", ("key", key), (OperatorForms.Field, Token()));

    public Task<HttpStatusCode> PressAsync(string address) =>
        PostAsync(address, (OperatorForms.Field, Token()));

    public async Task<HttpStatusCode> PostAsync(
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent(
            fields.Select(f => KeyValuePair.Create(f.Name, f.Value))
        );
        return await SendAsync(
            new HttpRequestMessage(HttpMethod.Post, address) { Content = content }
        );
    }

    /// <summary>The hidden field of the newest page that had one; empty where none did.</summary>
    public string Token()
    {
        var found = Regex.Match(
            Html,
            $"name=\"{OperatorForms.Field}\" value=\"(?<token>[^\"]+)\"",
            RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)
        );
        _token = found.Success ? WebUtility.HtmlDecode(found.Groups["token"].Value) : _token;
        return _token;
    }

    public void Dispose()
    {
        Last.Dispose();
        _http.Dispose();
    }

    private async Task<HttpStatusCode> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            Last.Dispose();
            Last = await _http.SendAsync(request, Cancellation);
        }

        Html = await Last.Content.ReadAsStringAsync(Cancellation);
        Token();
        return Last.StatusCode;
    }
}
