namespace JourneyBot.Teams.Cards;

/// <summary>What a button sends back: texts, whole numbers and groups of them, each under a name of its own, in the order in which they were added. It never changes; adding makes another one.</summary>
public sealed record ButtonData : CardPart
{
    private readonly ButtonData? _before;
    private readonly string _name = "";
    private readonly string? _text;
    private readonly int? _number;
    private readonly ButtonData? _group;

    private ButtonData() { }

    private ButtonData(ButtonData before, string name) => (_before, _name) = (before, name);

    private ButtonData(ButtonData before, string name, string text)
        : this(before, name) => _text = text;

    private ButtonData(ButtonData before, string name, int number)
        : this(before, name) => _number = number;

    private ButtonData(ButtonData before, string name, ButtonData group)
        : this(before, name) => _group = group;

    /// <summary>Nothing yet.</summary>
    public static ButtonData Empty { get; } = new();

    public ButtonData With(string name, string text) => new(this, name, text);

    public ButtonData With(string name, int number) => new(this, name, number);

    public ButtonData With(string name, ButtonData group) => new(this, name, group);

    public ButtonData With(string name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        var group = Empty;
        foreach (var (key, text) in texts)
        {
            group = group.With(key, text);
        }

        return With(name, group);
    }

    internal override void Write(CardWriter to)
    {
        if (_before is null)
        {
            return;
        }

        _before.Write(to);
        to.Value(_name, _text, _number, _group);
    }
}
