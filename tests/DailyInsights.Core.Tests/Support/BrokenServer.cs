using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DailyInsights.Core.Tests.Support;

/// <summary>A server that promises a thousand bytes more than it sends, and closes the connection after what it has.</summary>
public sealed class BrokenServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _loop;
    private int _requests;

    public BrokenServer(string body)
    {
        _listener.Start();
        _loop = ServeAsync(body);
    }

    public Uri Address => new($"http://{_listener.LocalEndpoint}/feed");

    public int Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _loop;
    }

    private async Task ServeAsync(string body)
    {
        try
        {
            while (true)
            {
                using var socket = await _listener.AcceptSocketAsync();
                await socket.ReceiveAsync(new byte[4096]);
                Interlocked.Increment(ref _requests);
                await socket.SendAsync(Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length + 1000}\r\n\r\n{body}"));
                socket.Shutdown(SocketShutdown.Send);
                // Until the other side closes too, so that nothing sent is lost.
                while (await socket.ReceiveAsync(new byte[4096]) > 0)
                {
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
