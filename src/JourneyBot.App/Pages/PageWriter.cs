using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace JourneyBot.App.Pages;

/// <summary>Turns a component into a whole page. Static: nothing stays behind on the server, nothing runs in the browser.</summary>
internal sealed class PageWriter(IServiceProvider services, ILoggerFactory loggers)
{
    public async Task<IResult> WriteAsync<TPage>(
        int status,
        params (string Name, object? Value)[] parameters
    )
        where TPage : IComponent
    {
        var html = await RenderAsync<TPage>(parameters);
        return Results.Content(html, "text/html; charset=utf-8", statusCode: status);
    }

    public async Task<string> RenderAsync<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var view = ParameterView.FromDictionary(
            parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal)
        );
        await using var renderer = new HtmlRenderer(services, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TPage>(view);
            return root.ToHtmlString();
        });
    }
}
