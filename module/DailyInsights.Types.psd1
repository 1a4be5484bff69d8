@{
    ModuleVersion     = '1.0.0'
    GUID              = '0b5d2b7e-60b0-4f0a-9d0e-3a8d1c1f2f55'
    Author            = 'The DailyInsights developers'
    Description       = 'What is shown by default of the objects of DailyInsights. A part of that module, and of no use without it.'
    PowerShellVersion = '7.4'
    TypesToProcess    = @('DailyInsights.Types.ps1xml')
    FunctionsToExport = @()
    CmdletsToExport   = @()
    VariablesToExport = @()
    AliasesToExport   = @()
}
