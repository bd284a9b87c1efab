using JourneyBot.App.AddIn.Pane;

namespace JourneyBot.Tests.App.AddIn;

public sealed class ScriptTextTests
{
    [Fact]
    public void Comments_are_emptied_and_lines_stay_where_they_are()
    {
        var sent = ScriptText.WithoutComments(
            """
            // @ts-check
            /**
             * Why.
             * @param {string} a
             */
            const a = "https://example.org"; // kept
              /** @type {HTMLElement} */ (b).hidden = true;
            c("/* not a comment */");
            """u8
        );

        Assert.Equal(
            "\n\n\n\n\nconst a = \"https://example.org\"; // kept\n(b).hidden = true;\nc(\"/* not a comment */\");\n",
            sent
        );
    }
}
