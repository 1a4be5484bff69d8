using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DailyInsights.Reports.Json;

/// <summary>Writes a report as JSON with all that is known, and reads it back to equal content.</summary>
internal static class JsonReport
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // What is worked out from the rest is not written: it could only contradict it.
        IgnoreReadOnlyProperties = true,
        WriteIndented = true,
        // The text stands in a file of its own, not within HTML, so that Korean may stay readable.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false), new SecondsConverter(), new ValueListConverter() },
    };

    private static JsonSerializerOptions LineOptions { get; } = new(Options) { WriteIndented = false };

    public static string Write(InsightReport report) =>
        JsonSerializer.Serialize(ReportDocument.Of(report), Options).Replace("\r\n", "\n", StringComparison.Ordinal) + "\n";

    /// <summary>Each paper in a line of its own, in the category whose summary it stands in.</summary>
    public static string WritePapers(InsightReport report) => string.Concat(report.Summaries.SelectMany(static s =>
        s.Papers.Select(p => JsonSerializer.Serialize(p with { Category = p.Category ?? s.Category }, LineOptions) + "\n")));

    public static InsightReport Read(string text, string name)
    {
        try
        {
            using (var document = JsonDocument.Parse(text))
            {
                var root = document.RootElement;
                if (!root.TryGetProperty("formatVersion", out var version) || !version.TryGetInt32(out var number) || !root.TryGetProperty("summaries", out _))
                    throw ReportErrors.NotAReport(name, "it is JSON without 'formatVersion' and 'summaries'.");
                if (number > ReportDocument.CurrentVersion)
                    throw ReportErrors.NotAReport(name, $"its formatVersion {number} is newer than {ReportDocument.CurrentVersion}, the newest that this version reads.");

                var report = root.Deserialize<ReportDocument>(Options)!.ToReport();
                return JsonChecks.WhatIsMissing(report) is { } missing
                    ? throw ReportErrors.NotAReport(name, missing)
                    : report;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw ReportErrors.NotAReport(name, $"as JSON it cannot be read ({e.Message.TrimEnd('.')}).", e);
        }
    }

    /// <summary>Times as seconds, which every language reads without a format.</summary>
    private sealed class SecondsConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var seconds = reader.GetDecimal();
            return Math.Abs(seconds) < 1_000_000_000
                ? new TimeSpan((long)(seconds * TimeSpan.TicksPerSecond))
                : throw new JsonException("A duration of more than thirty years is none.");
        }

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteNumberValue((decimal)value.Ticks / TimeSpan.TicksPerSecond);
    }
}
