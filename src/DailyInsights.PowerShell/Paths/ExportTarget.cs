using System.Management.Automation;
using DailyInsights.Reports;

namespace DailyInsights.PowerShell.Paths;

/// <summary>
/// Where reports go, from the parameters that Export-InsightReport and Invoke-InsightDigest share. The parameters themselves stand in both:
/// a cmdlet has one base class only, and that of Invoke-InsightDigest has the engines.
/// </summary>
internal static class ExportTarget
{
    /// <summary>Finds the folder and reads the template, if there is one.</summary>
    /// <exception cref="InsightException">The folder is not in the file system, or the template cannot be used.</exception>
    public static ExportOptions Of(PSCmdlet cmdlet, string path, ReportFormat[] formats, ReportLayout layout, string? templatePath, EmojiChoice emoji)
    {
        if (templatePath is not null && !formats.Contains(ReportFormat.Markdown))
            cmdlet.WriteWarning("-TemplatePath lays out Markdown alone, which -Format does not ask for: the template is not used.");
        return new ExportOptions
        {
            Path = FilePaths.Folder(cmdlet, path),
            Formats = formats,
            Layout = layout,
            Template = templatePath is null ? null : ReportTemplate.Read(FilePaths.Folder(cmdlet, templatePath)),
            Emoji = emoji,
        };
    }
}
