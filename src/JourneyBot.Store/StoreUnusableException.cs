namespace JourneyBot.Store;

/// <summary>The store can't be opened; the message is one line that tells an operator what to change.</summary>
public sealed class StoreUnusableException : Exception
{
    public StoreUnusableException(string message)
        : base(message) { }

    public StoreUnusableException(string message, Exception innerException)
        : base(message, innerException) { }

    public StoreUnusableException() { }
}
