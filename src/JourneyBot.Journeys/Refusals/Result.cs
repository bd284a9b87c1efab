using System.Diagnostics.CodeAnalysis;

namespace JourneyBot.Journeys.Refusals;

/// <summary>Either what was asked for or the <see cref="Refusal"/> that says why not.</summary>
public sealed class Result<T>
    where T : notnull
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Result(T? value, Refusal? refusal) => (_value, _refusal) = (value, refusal);

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);

    internal static Result<T> From(T value) => new(value, null);

    public bool Succeeded(
        [NotNullWhen(true)] out T? value,
        [NotNullWhen(false)] out Refusal? refusal
    )
    {
        value = _value;
        refusal = _refusal;
        return refusal is null;
    }
}

/// <summary>Makes results of types that nothing converts to by itself, such as lists seen as interfaces.</summary>
internal static class Result
{
    public static Result<T> Of<T>(T value)
        where T : class => Result<T>.From(value);
}
