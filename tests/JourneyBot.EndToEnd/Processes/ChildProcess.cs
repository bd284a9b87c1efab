using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace JourneyBot.EndToEnd.Processes;

/// <summary>A program started by a test: keeps what it printed, and never outlives the test.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly Lock _gate = new();

    private ChildProcess(Process process) => _process = process;

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public string Output
    {
        get
        {
            lock (_gate)
            {
                return _output.ToString();
            }
        }
    }

    public static ChildProcess Start(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        var child = new ChildProcess(new Process { StartInfo = start });
        child._process.OutputDataReceived += (_, line) => child.Keep(line.Data);
        child._process.ErrorDataReceived += (_, line) => child.Keep(line.Data);
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    public async Task<Match> WaitForOutputAsync(Regex pattern)
    {
        await Eventually.TrueAsync(
            () => Task.FromResult(HasExited || pattern.IsMatch(Output)),
            $"'{pattern}' in the output of process {Id}"
        );
        var match = pattern.Match(Output);
        return match.Success
            ? match
            : throw new InvalidOperationException($"Exited with {ExitCode}:\n{Output}");
    }

    /// <summary>Waits for the end of a program that ends by itself; answers with its exit code.</summary>
    public async Task<int> WaitForEndAsync()
    {
        await _process
            .WaitForExitAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromMinutes(4));
        return ExitCode;
    }

    /// <summary>Waits for the good end of a program that ends by itself, and answers with what it printed.</summary>
    public async Task<string> FinishAsync()
    {
        await WaitForEndAsync();
        Assert.True(
            ExitCode == 0,
            $"{_process.StartInfo.FileName} exited with {ExitCode}:\n{Output}"
        );
        return Output;
    }

    /// <summary>SIGKILL: nothing of the program runs any more.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
    }

    /// <summary>False where it is still there after so long.</summary>
    public async Task<bool> HasEndedWithinAsync(TimeSpan time)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(time);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Asks it to end by a signal; answers with the exit code.</summary>
    public async Task<int> EndAsync(string signal)
    {
        await SignalAsync(signal);
        return await HasEndedWithinAsync(TimeSpan.FromSeconds(60))
            ? _process.ExitCode
            : throw new TimeoutException($"Process {Id} goes on after {signal}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
    }

    private void Keep(string? line)
    {
        lock (_gate)
        {
            _output.AppendLine(line);
        }
    }
}
