using System.Text;

namespace JourneyBot.App.AddIn.Pane;

/// <summary>Our own scripts as they are sent: comments stay at home, lines stay where they are.</summary>
internal static class ScriptText
{
    /// <summary>Empties what a comment begins a line with. A comment behind code is left, so text in quotes is never touched.</summary>
    public static string WithoutComments(ReadOnlySpan<byte> script)
    {
        var text = new StringBuilder(script.Length);
        var isInside = false;
        foreach (var line in Encoding.UTF8.GetString(script).ReplaceLineEndings("\n").Split('\n'))
        {
            (var code, isInside) = Code(line.TrimStart(), isInside);
            text.Append(code).Append('\n');
        }

        return text.ToString();
    }

    private static (string Code, bool IsInside) Code(string line, bool isInside)
    {
        if (!isInside && line.StartsWith("//", StringComparison.Ordinal))
        {
            return ("", false);
        }

        if (!isInside && !line.StartsWith("/*", StringComparison.Ordinal))
        {
            return (line, false);
        }

        var end = line.IndexOf("*/", StringComparison.Ordinal);
        return end < 0 ? ("", true) : (line[(end + 2)..].TrimStart(), false);
    }
}
