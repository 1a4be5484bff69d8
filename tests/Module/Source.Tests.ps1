Describe 'Get-ArxivPaper -Path' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Support.ps1')
    }

    It 'names a file that is not XML, and reads the others' {
        Set-Content TestDrive:/a.xml 'this is not XML'
        Copy-Item $samplePath TestDrive:/b.xml
        $papers = Get-ArxivPaper -Path TestDrive:/*.xml -ErrorVariable faults -ErrorAction SilentlyContinue
        $papers.Count | Should -Be (Get-ArxivPaper -Sample).Count
        $faults.Count | Should -Be 1
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ArxivNotAnAnswer,*'
        $faults[0].Exception.Message | Should -BeLike '*a.xml*'
    }

    It 'gives the text of an error that arXiv answered' {
        Set-Content TestDrive:/error.xml @'
<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>https://arxiv.org/</id><title>arXiv Search Results</title>
<entry><id>https://arxiv.org/api/errors#bad</id><title>Error</title><summary>incorrect id format for xyz</summary></entry></feed>
'@
        Get-ArxivPaper -Path TestDrive:/error.xml -ErrorVariable faults -ErrorAction SilentlyContinue
        $faults[0].FullyQualifiedErrorId | Should -BeLike 'ArxivErrorAnswer,*'
        $faults[0].Exception.Message | Should -BeLike '*incorrect id format for xyz*'
    }

    It 'takes an empty answer for what it is' {
        Set-Content TestDrive:/empty.xml @'
<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/"><title>ArXiv Query</title><id>http://arxiv.org/api/x</id>
<opensearch:totalResults>0</opensearch:totalResults></feed>
'@
        Get-ArxivPaper -Path TestDrive:/empty.xml -ErrorVariable faults | Should -BeNullOrEmpty
        $faults.Count | Should -Be 0
    }

    It 'stops at -First' {
        (Get-ArxivPaper -Sample -First 7).Count | Should -Be 7
    }

    It 'takes files from Get-ChildItem' {
        Copy-Item $samplePath 'TestDrive:/with [brackets].xml'
        (Get-ChildItem -LiteralPath 'TestDrive:/with [brackets].xml' | Get-ArxivPaper).Count | Should -Be (Get-ArxivPaper -Sample).Count
    }
}
