namespace DailyInsights.Charting.Fonts;

/// <summary>A font file, or the part of it that was asked for, is damaged or of a kind not understood.</summary>
internal sealed class FontFormatException(string message, Exception? innerException = null)
    : Exception(message, innerException);
