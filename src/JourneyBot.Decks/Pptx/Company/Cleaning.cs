using System.Globalization;
using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Takes out of a part what refers to something that is not copied, what would start a program, and shape numbers that occur twice.</summary>
internal static class Cleaning
{
    private static readonly string[] Objects =
    [
        "sp",
        "pic",
        "graphicFrame",
        "cxnSp",
        "contentPart",
        "control",
    ];

    /// <summary>Whether anything had to be changed.</summary>
    public static bool Clean(XElement root, HashSet<string> relationships)
    {
        var changes = Programs(root) + Slots(root);
        var dangling = root.DescendantsAndSelf()
            .Attributes()
            .Where(a =>
                a.Name.Namespace == R && a.Value.Length > 0 && !relationships.Contains(a.Value)
            )
            .ToList();
        foreach (var reference in dangling)
        {
            if (reference.Parent is { } holder && holder.AncestorsAndSelf().Last() == root)
            {
                Remove(root, reference, holder);
                changes++;
            }
        }

        return changes + Renumber(root) > 0;
    }

    private static int Programs(XElement root)
    {
        var clicks = root.Descendants()
            .Where(e =>
                e.Name.Namespace == A
                && e.Name.LocalName.StartsWith("hlink", StringComparison.Ordinal)
                && (string?)e.Attribute("action") is { } action
                && (
                    action.StartsWith("ppaction://macro", StringComparison.OrdinalIgnoreCase)
                    || action.StartsWith("ppaction://program", StringComparison.OrdinalIgnoreCase)
                    || action.StartsWith("ppaction://ole", StringComparison.OrdinalIgnoreCase)
                )
            )
            .ToList();
        clicks.ForEach(c => c.Remove());
        return clicks.Count;
    }

    private static int Slots(XElement root)
    {
        var slots = root.Elements(P + "cSld")
            .Elements(P + "spTree")
            .Elements()
            .Where(s => LayoutSketch.IsSlot(s) && LayoutSketch.PlaceholderOf(s) is null)
            .ToList();
        slots.ForEach(s => s.Remove());
        return slots.Count;
    }

    private static void Remove(XElement root, XAttribute reference, XElement holder)
    {
        var name = holder.Name.LocalName;
        if (
            name is "blip"
            && reference.Name.LocalName is "link"
            && holder.Attribute(R + "embed") is not null
        )
        {
            reference.Remove();
            return;
        }

        if (
            name.StartsWith("hlink", StringComparison.Ordinal)
            || holder.Name.Namespace == P && name is "tags"
        )
        {
            RemoveWithEmptyList(holder);
            return;
        }

        var part = holder
            .AncestorsAndSelf()
            .FirstOrDefault(e =>
                e.Name == A + "ext" && e.Attribute("uri") is not null
                || e.Name == P + "ext"
                || e.Name == P + "bg"
                || e.Name == A + "buBlip"
                || e.Name == A + "blipFill"
                || (
                    e.Name.Namespace == P
                    && Objects.Contains(e.Name.LocalName, StringComparer.Ordinal)
                )
            );
        if (part is null || part == root)
        {
            RemoveWithEmptyList(holder);
        }
        else if (
            part.Name.Namespace == P
            && Objects.Contains(part.Name.LocalName, StringComparer.Ordinal)
        )
        {
            RemoveObject(root, part);
        }
        else
        {
            RemoveWithEmptyList(part);
        }
    }

    // Of an object that is there in two ways, for newer and older programs, both go; so does what animates it.
    private static void RemoveObject(XElement root, XElement shape)
    {
        var whole =
            shape.Ancestors().LastOrDefault(e => e.Name.LocalName is "AlternateContent") ?? shape;
        RemoveWithEmptyList(whole);
        root.Elements(P + "timing").Remove();
    }

    private static void RemoveWithEmptyList(XElement element)
    {
        var list = element.Parent;
        element.Remove();
        if (
            list is not null
            && !list.HasElements
            && list.Name.LocalName is "extLst" or "custDataLst" or "controls"
        )
        {
            list.Remove();
        }
    }

    private static int Renumber(XElement root)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var twice = new List<XElement>();
        foreach (var shape in root.Descendants(P + "cNvPr"))
        {
            if (
                !shape.Ancestors().Any(a => a.Name.LocalName is "Fallback")
                && !taken.Add((string?)shape.Attribute("id") ?? "")
            )
            {
                twice.Add(shape);
            }
        }

        var next = 5000;
        foreach (var shape in twice)
        {
            string id;
            do
            {
                id = (++next).ToString(CultureInfo.InvariantCulture);
            } while (!taken.Add(id));

            shape.SetAttributeValue("id", id);
        }

        return twice.Count;
    }
}
