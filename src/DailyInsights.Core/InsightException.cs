namespace DailyInsights;

/// <summary>
/// A failure with all that a user needs: a stable id to test for, a kind, the thing it is about, and in the message what was wrong,
/// where, and what to do.
/// </summary>
public sealed class InsightException : Exception
{
    /// <summary>Makes one. Rooms do this in their own catalogue of errors only.</summary>
    /// <param name="errorId">The stable name, such as <c>ArxivErrorAnswer</c>.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="message">What was wrong, where, and what to do.</param>
    /// <param name="target">The file, address, paper or value that it is about.</param>
    /// <param name="inner">What caused it.</param>
    public InsightException(string errorId, InsightErrorKind kind, string message, object? target = null, Exception? inner = null)
        : base(message, inner)
    {
        ErrorId = errorId;
        Kind = kind;
        Target = target;
    }

    /// <summary>The stable name of the error.</summary>
    public string ErrorId { get; }

    /// <summary>The kind of error.</summary>
    public InsightErrorKind Kind { get; }

    /// <summary>What it is about.</summary>
    public object? Target { get; }

    /// <summary>What a language model had cost before it failed, so that the ledger can count it; null where nothing was spent.</summary>
    public Receipt? Receipt { get; init; }

    /// <summary>The same failure as a digest tells it.</summary>
    public Problem ToProblem() => new(ErrorId, Message);
}

/// <summary>The kinds of failure, each of which a shell shows as a category of its own.</summary>
public enum InsightErrorKind
{
    /// <summary>An argument or a setting cannot be used.</summary>
    InvalidArgument,

    /// <summary>An input (a file, an answer, an object) is not what it should be.</summary>
    InvalidData,

    /// <summary>A file, paper or service is not there.</summary>
    NotFound,

    /// <summary>A service cannot be reached or answers with an error.</summary>
    Unavailable,

    /// <summary>A service did not answer in time.</summary>
    Timeout,

    /// <summary>A key is missing or refused.</summary>
    Authentication,

    /// <summary>A file or folder may not be read or written.</summary>
    PermissionDenied,

    /// <summary>A file could not be written for another reason.</summary>
    WriteFailed,

    /// <summary>A bound on size, tokens, money or requests was reached.</summary>
    LimitReached,

    /// <summary>Something this machine does not have is needed.</summary>
    NotInstalled,

    /// <summary>A promise of the product would be broken, such as a paper lost.</summary>
    BrokenPromise,
}
