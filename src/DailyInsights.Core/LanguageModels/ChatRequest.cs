using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DailyInsights.LanguageModels;

/// <summary>Writes the body of a chat completion: <see href="https://platform.openai.com/docs/api-reference/chat/create"/>.</summary>
internal static class ChatRequest
{
    // Nothing here goes into HTML, and escaping every Korean letter would be paid for in tokens by servers that count bytes.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static BinaryData Write(ModelSettings settings, ModelQuestion question, EndpointManners manners)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("model", settings.Model);
            writer.WriteStartArray("messages");
            WriteMessage(writer, "system", InstructionsFor(question, manners.Format));
            WriteMessage(writer, "user", question.Input);
            writer.WriteEndArray();
            if (settings.Temperature is { } temperature && manners.TakesTemperature)
                writer.WriteNumber("temperature", temperature);
            if (question.MaxOutputTokens is { } limit)
                writer.WriteNumber(manners.NamesNewLimit ? "max_completion_tokens" : "max_tokens", limit);
            if (question.JsonSchema is not null)
                WriteFormat(writer, question, manners.Format);
            writer.WriteEndObject();
        }

        return BinaryData.FromBytes(buffer.WrittenMemory);
    }

    private static string InstructionsFor(ModelQuestion question, ReplyFormat format)
    {
        if (question.JsonSchema is null || format == ReplyFormat.JsonSchema)
            return question.Instructions;

        return new StringBuilder(question.Instructions)
            .Append("\n\nAnswer with one JSON object and nothing else: no prose, no fences. It must fit this JSON Schema:\n")
            .Append(question.JsonSchema)
            .ToString();
    }

    private static void WriteMessage(Utf8JsonWriter writer, string role, string content)
    {
        writer.WriteStartObject();
        writer.WriteString("role", role);
        writer.WriteString("content", content);
        writer.WriteEndObject();
    }

    private static void WriteFormat(Utf8JsonWriter writer, ModelQuestion question, ReplyFormat format)
    {
        if (format == ReplyFormat.PlainText)
            return;

        writer.WriteStartObject("response_format");
        writer.WriteString("type", format == ReplyFormat.JsonSchema ? "json_schema" : "json_object");
        if (format == ReplyFormat.JsonSchema)
        {
            writer.WriteStartObject("json_schema");
            writer.WriteString("name", question.SchemaName);
            writer.WriteBoolean("strict", true);
            writer.WritePropertyName("schema");
            writer.WriteRawValue(question.JsonSchema!);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
