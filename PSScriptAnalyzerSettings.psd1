@{
    # All rules that are on by default, and those below besides. Not PSUseCorrectCasing, which makes the analyzer break off at random:
    # https://github.com/PowerShell/PSScriptAnalyzer/issues/1708
    IncludeDefaultRules = $true
    ExcludeRules        = @(
        # Join-Path a b c and Should -Be are how people write them.
        'PSAvoidUsingPositionalParameters'
        # It does not see the parameters of a script that its functions use.
        'PSReviewUnusedParameter'
        # Nothing here runs in Windows PowerShell, the only one that needs it.
        'PSUseBOMForUnicodeEncodedFile'
    )
    Rules               = @{
        PSAvoidExclaimOperator             = @{ Enable = $true }
        PSAvoidSemicolonsAsLineTerminators = @{ Enable = $true }
        # 7.0 is the newest that the rule knows.
        PSUseCompatibleSyntax              = @{ Enable = $true; TargetVersions = @('7.0') }
        PSUseConsistentIndentation         = @{ Enable = $true; Kind = 'space'; IndentationSize = 4; PipelineIndentation = 'IncreaseIndentationForFirstPipeline' }
    }
}
