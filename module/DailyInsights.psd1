@{
    RootModule           = 'DailyInsights.psm1'
    # build.ps1 writes the version of Directory.Build.props here.
    ModuleVersion        = '0.0.0'
    GUID                 = '6f0c5c0e-7f0b-4c5e-9b6f-2d2a3c1b7e41'
    Author               = 'The DailyInsights developers'
    CompanyName          = 'The DailyInsights developers'
    Copyright            = '(c) The DailyInsights developers. MIT License.'
    Description          = 'Collects AI papers, puts each into a category, writes a summary per category in any language, draws the spread and exports a dated digest.'
    PowerShellVersion    = '7.4'
    CompatiblePSEditions = @('Core')
    # No TypesToProcess: a session that has one copy's types would refuse to import another copy. See the end of the psm1.
    FormatsToProcess     = @('DailyInsights.Format.ps1xml')
    FunctionsToExport    = @()
    VariablesToExport    = @()
    AliasesToExport      = @()
    CmdletsToExport      = @(
        'Export-InsightIndex'
        'Export-InsightReport'
        'Format-CategoryChart'
        'Get-ArxivPaper'
        'Get-DeepLearnPaper'
        'Get-FeedPaper'
        'Get-HuggingFacePaper'
        'Get-InsightContext'
        'Import-InsightReport'
        'Invoke-InsightDigest'
        'Invoke-PaperCategorization'
        'New-CategoryChart'
        'New-CategorySummary'
        'Set-InsightContext'
    )
    PrivateData          = @{
        PSData = @{
            Tags       = @('arXiv', 'AI', 'LLM', 'Papers', 'Digest', 'Summary', 'OpenAI', 'Ollama', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
