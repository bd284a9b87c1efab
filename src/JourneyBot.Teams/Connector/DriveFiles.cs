using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JourneyBot.Teams.Connector;

/// <summary>Puts files into document libraries through Microsoft Graph, such as the Files of a channel; with the app's own permission, <c>Sites.Selected</c> or <c>Files.ReadWrite.All</c>.</summary>
public sealed class DriveFiles
{
    private readonly HttpClient _http;
    private readonly TokenSource _tokens;
    private readonly Uri _graph;
    private readonly FileUpload _upload;

    internal DriveFiles(HttpClient http, TokenSource tokens, Uri graph, FileUpload upload) =>
        (_http, _tokens, _graph, _upload) = (http, tokens, graph, upload);

    /// <summary>The folder that a channel shows under Files.</summary>
    /// <param name="groupId">The Entra group behind the team.</param>
    /// <param name="channelId">The channel's thread.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public async Task<CallOutcome<DriveFolder>> FolderOfAsync(
        string groupId,
        string channelId,
        CancellationToken cancellationToken
    )
    {
        var found = await CallAsync(
            HttpMethod.Get,
            $"v1.0/teams/{Escape(groupId)}/channels/{Escape(channelId)}/filesFolder",
            body: null,
            cancellationToken
        );
        return
            found.Succeeded(out var item)
            && item is { Id: { } id, ParentReference.DriveId: { } drive }
            ? new(new DriveFolder(drive, id))
            : Failed<DriveFolder>(found);
    }

    /// <summary>Puts a file there, in place of one of the same name.</summary>
    public async Task<CallOutcome<StoredFile>> PutAsync(
        DriveFolder folder,
        string name,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellationToken
    )
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path =
            $"v1.0/drives/{Escape(folder.DriveId)}/items/{Escape(folder.FolderId)}:/{Escape(name)}:";
        var session = await CallAsync(
            HttpMethod.Post,
            $"{path}/createUploadSession",
            """{"item":{"@microsoft.graph.conflictBehavior":"replace"}}"""u8.ToArray(),
            cancellationToken
        );
        if (!session.Succeeded(out var opened) || opened.UploadUrl is null)
        {
            return Failed<StoredFile>(session);
        }

        using var stream = new MemoryStream(content.ToArray(), writable: false);
        var put = await _upload.PutAsync(
            opened.UploadUrl,
            stream,
            content.Length,
            cancellationToken
        );
        if (!put.Succeeded(out _))
        {
            return Failed<StoredFile>(put);
        }

        var stored = await CallAsync(HttpMethod.Get, path[..^1], body: null, cancellationToken);
        return
            stored.Succeeded(out var item)
            && Uri.TryCreate(item.WebUrl, UriKind.Absolute, out var address)
            && address.Scheme == Uri.UriSchemeHttps
            ? new(new StoredFile(address))
            : Failed<StoredFile>(stored);
    }

    private static string Escape(string part) => Uri.EscapeDataString(part);

    // What was answered but makes no sense is as good as no answer.
    private static CallOutcome<T> Failed<T>(CallOutcome<DriveItem> outcome)
        where T : class =>
        outcome.Refused is { } refused
            ? new(refused)
            : new(outcome.Unknown ?? new UnknownOutcome(0));

    private static CallOutcome<T> Failed<T>(CallOutcome<UploadedFile> outcome)
        where T : class =>
        outcome.Refused is { } refused
            ? new(refused)
            : new(outcome.Unknown ?? new UnknownOutcome(0));

    private async Task<CallOutcome<DriveItem>> CallAsync(
        HttpMethod method,
        string path,
        byte[]? body,
        CancellationToken cancellationToken
    )
    {
        if (await _tokens.GetAsync(cancellationToken) is not { } token)
        {
            return new(new RefusedCall(RefusalKind.NoToken, 0));
        }

        using var request = new HttpRequestMessage(method, new Uri(_graph, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        try
        {
            using var response = await _http.SendAsync(request, cancellationToken);
            return response.IsSuccessStatusCode
                ? Read(await response.Content.ReadAsByteArrayAsync(cancellationToken))
                : Refusal((int)response.StatusCode);
        }
        catch (HttpRequestException)
        {
            return new(new UnknownOutcome(0));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(new UnknownOutcome(0));
        }
    }

    private static CallOutcome<DriveItem> Read(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DriveJson.Default.DriveItem) is { } item
                ? new(item)
                : new(new UnknownOutcome(0));
        }
        catch (JsonException)
        {
            return new(new UnknownOutcome(0));
        }
    }

    private static CallOutcome<DriveItem> Refusal(int status) =>
        status >= 500
            ? new(new UnknownOutcome(status))
            : new(
                new RefusedCall(
                    status switch
                    {
                        401 or 403 => RefusalKind.NotAllowed,
                        404 => RefusalKind.NotFound,
                        429 => RefusalKind.Throttled,
                        _ => RefusalKind.Other,
                    },
                    status
                )
            );
}

/// <summary>A folder of a document library, by Graph's ids.</summary>
public sealed record DriveFolder(string DriveId, string FolderId);

/// <summary>Where people open a stored file.</summary>
public sealed record StoredFile(Uri WebUrl);

internal sealed record DriveItem(
    string? Id,
    string? WebUrl,
    string? UploadUrl,
    DriveReference? ParentReference
);

internal sealed record DriveReference(string? DriveId);

[JsonSerializable(typeof(DriveItem))]
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
internal sealed partial class DriveJson : JsonSerializerContext;
