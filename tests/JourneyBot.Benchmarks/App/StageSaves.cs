using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using JourneyBot.Benchmarks.Turns;

namespace JourneyBot.Benchmarks.App;

/// <summary>
/// The form of a stage card saved again and again, each connection with a touchpoint of its own whose score goes up and down: every
/// save is an update that is kept, as its answer shows.
/// </summary>
internal sealed class StageSaves
{
    private const int Stages = 6;

    private static readonly JsonSerializerOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly AppWire _wire;
    private readonly List<Form> _forms;
    private readonly List<Form> _floorForms;

    private StageSaves(AppWire wire, List<Form> forms) =>
        (_wire, _forms, _floorForms) = (wire, forms, [.. forms.Select(f => f.Copy())]);

    public Load Load => new(worker => Next(_forms[worker])) { Answered = Check };

    /// <summary>The same for a server that always answers with the same card.</summary>
    public Load FloorLoad =>
        new(worker => Next(_floorForms[worker]))
        {
            Answered = (worker, _) => _floorForms[worker].Saved(),
        };

    /// <summary>Saves once and gives the card that came back.</summary>
    public async Task<byte[]> SaveAsync(ServerProcess app)
    {
        using var client = new HttpClient();
        var answer = await AskAsync(client, app, Next(_forms[0]));
        Check(0, answer);
        return Encoding.UTF8.GetBytes(JsonNode.Parse(answer)!["value"]!.ToJsonString(Relaxed));
    }

    /// <summary>Posts the map into a channel and opens the form of every stage card.</summary>
    public static async Task<StageSaves> PostAsync(
        ServerProcess app,
        AppWire wire,
        AppConnector connector
    )
    {
        using var client = new HttpClient();
        connector.Keeps = true;
        await AskAsync(client, app, wire.InChannel("post"));
        while (connector.Posts.Count(p => Find(p.Body, "stage.update") is not null) < Stages)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }

        connector.Keeps = false;
        var forms = new List<Form>();
        foreach (var (card, body) in connector.Posts)
        {
            if (Find(body, "stage.update") is not { } update)
            {
                continue;
            }

            var answer = await AskAsync(client, app, wire.Press(card, "stage.update", update));
            var data = Find(JsonNode.Parse(answer), "stage.save")!;
            forms.AddRange(
                data["seen"]!
                    .AsObject()
                    .Select(f => f.Key)
                    .Where(f => f.StartsWith("score.", StringComparison.Ordinal))
                    .Select(f => new Form(card, f, data))
            );
        }

        return new StageSaves(wire, forms);
    }

    private static async Task<byte[]> AskAsync(HttpClient client, ServerProcess app, byte[] body)
    {
        using var content = LoadGenerator.Content(body);
        using var response = await client.PostAsync(app.Url, content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    private byte[] Next(Form form)
    {
        var seen = form.Data["seen"]!.AsObject();
        var filled = (JsonObject)form.Data.DeepClone();
        foreach (var (name, value) in seen)
        {
            filled[name] = value!.DeepClone();
        }

        form.Given = (string?)seen[form.Field] is "4" ? "5" : "4";
        filled[form.Field] = form.Given;
        filled["why"] = $"Nobody answers after 18:00, asked {form.Saves} times";
        return _wire.Press(form.Card, "stage.save", filled);
    }

    // The card that comes back offers Undo only where something was saved; the next save goes out from what it shows.
    private void Check(int worker, byte[] answer)
    {
        var form = _forms[worker];
        var card = JsonNode.Parse(answer);
        if (
            Find(card, "update.undo") is null
            || Find(card, "stage.update")?["rev"] is not { } revision
        )
        {
            throw new InvalidOperationException("Not saved: " + Encoding.UTF8.GetString(answer));
        }

        form.Data["rev"] = revision.DeepClone();
        form.Saved();
    }

    /// <summary>The data of the first button with this verb.</summary>
    private static JsonObject? Find(JsonNode? node, string verb) =>
        node switch
        {
            JsonObject thing when (string?)(thing["verb"] as JsonValue) == verb => thing["data"]
                as JsonObject,
            JsonObject thing => thing.Select(p => Find(p.Value, verb)).FirstOrDefault(Found),
            JsonArray list => list.Select(n => Find(n, verb)).FirstOrDefault(Found),
            _ => null,
        };

    private static bool Found(JsonObject? data) => data is not null;

    private sealed class Form(string card, string name, JsonObject data)
    {
        public string Card => card;

        public string Field => name;

        public JsonObject Data { get; } = (JsonObject)data.DeepClone();

        public string Given { get; set; } = "";

        public int Saves { get; private set; }

        public Form Copy() => new(Card, Field, Data);

        public void Saved()
        {
            Data["seen"]![Field] = Given;
            Saves++;
        }
    }
}
