using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace JourneyBot.App.Health;

/// <summary>Settings for whoever runs the bot: the section <c>Operator</c>.</summary>
internal sealed class OperatorOptions
{
    public const string Section = "Operator";

    /// <summary>What opens the health page outside Development; without it nobody can.</summary>
    [RegularExpression(
        "^$|^\\S{24,200}$",
        ErrorMessage = "Set Operator:Key to at least 24 characters without blanks that nobody can guess, or leave it empty."
    )]
    public string Key { get; set; } = "";
}

[OptionsValidator]
internal sealed partial class OperatorOptionsValidator : IValidateOptions<OperatorOptions>;
