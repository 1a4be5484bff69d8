# Servers on loopback that stand in for the real ones. Each runs in a runspace of its own and remembers what it was asked.
function Start-StandIn([scriptblock] $Answer) {
    $listener = $null
    foreach ($try in 1..20) {
        $port = [System.Random]::Shared.Next(20000, 60000)
        $listener = [System.Net.HttpListener]::new()
        $listener.Prefixes.Add("http://127.0.0.1:$port/")
        try { $listener.Start(); break } catch { $listener.Close() }
    }
    $requests = [System.Collections.Concurrent.ConcurrentQueue[object]]::new()
    $shell = [powershell]::Create()
    [void]$shell.AddScript({
            param($listener, $requests, $answerText)
            $answer = [scriptblock]::Create($answerText)
            while ($listener.IsListening) {
                try { $context = $listener.GetContext() } catch { return }
                $reader = [System.IO.StreamReader]::new($context.Request.InputStream)
                $request = [pscustomobject]@{
                    Path = $context.Request.Url.AbsolutePath
                    Query = [System.Net.WebUtility]::UrlDecode($context.Request.Url.Query)
                    Body = $reader.ReadToEnd()
                }
                $requests.Enqueue($request)
                try {
                    $reply = & $answer $request
                    $context.Response.StatusCode = $reply.Status
                    $context.Response.ContentType = $reply.Type
                    $bytes = [System.Text.Encoding]::UTF8.GetBytes([string] $reply.Body)
                    $context.Response.OutputStream.Write($bytes, 0, $bytes.Length)
                    $context.Response.Close()
                } catch { $context.Response.Abort() }
            }
        }).AddArgument($listener).AddArgument($requests).AddArgument($Answer.ToString())
    [void]$shell.BeginInvoke()
    [pscustomobject]@{ Uri = "http://127.0.0.1:$port"; Requests = $requests; Listener = $listener; Shell = $shell }
}

function Stop-StandIn($StandIn) {
    $StandIn.Listener.Close()
    $StandIn.Shell.Dispose()
}

# A model that puts every paper into 'Computer Vision' and says one thing of each in each part of a summary.
$GoodModel = {
    param($request)
    $asked = $request.Body | ConvertFrom-Json
    $papers = ($asked.messages[-1].content | ConvertFrom-Json).papers
    $name = $asked.response_format.json_schema.name
    $said = if ($name -eq 'paper_categories') {
        @{ papers = @($papers | ForEach-Object { @{ number = $_.number; category = 'Computer Vision' } }) }
    } else {
        $part = @($papers | ForEach-Object { @{ text = "이 논문은 새로운 방법을 제안한다."; papers = @($_.number) } })
        $answer = @{}
        foreach ($property in $asked.response_format.json_schema.schema.properties.psobject.Properties.Name) { $answer[$property] = $part }
        $answer
    }
    $body = @{
        id = 'x'; object = 'chat.completion'; created = 1; model = 'stand-in'
        choices = @(@{ index = 0; finish_reason = 'stop'; message = @{ role = 'assistant'; content = ($said | ConvertTo-Json -Depth 8 -Compress) } })
        usage = @{ prompt_tokens = 1000; completion_tokens = 100; total_tokens = 1100 }
    }
    @{ Status = 200; Type = 'application/json'; Body = ($body | ConvertTo-Json -Depth 8 -Compress) }
}
