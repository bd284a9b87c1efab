using System.Globalization;
using System.Xml.Linq;
using static JourneyBot.Decks.Lint.Package;

namespace JourneyBot.Decks.Pptx.Company;

/// <summary>Masters and layouts share one space of numbers from 2,147,483,648; a file where they clash or lie below gets new ones.</summary>
internal static class MasterNumbers
{
    private const uint First = 2147483648;

    public static IReadOnlyList<uint> Assign(
        XElement presentation,
        IReadOnlyList<MasterSketch> masters,
        PartCopier copier
    )
    {
        var ids = presentation
            .Elements(P + "sldMasterIdLst")
            .Elements()
            .DistinctBy(e => (string?)e.Attribute(R + "id"), StringComparer.Ordinal)
            .Select(e => Source.Number(e, "id") ?? 0)
            .ToList();
        var all = new List<long>(ids);
        foreach (var master in masters)
        {
            Own(master, copier);
            all.AddRange(Entries(master).Select(e => Source.Number(e, "id") ?? 0));
        }

        return
            all.TrueForAll(id => id is >= First and <= uint.MaxValue)
            && all.Distinct().Count() == all.Count
            ? [.. ids.Select(id => (uint)id)]
            : Renumber(masters, copier);
    }

    // Each layout belongs to the first master that lists it; entries that lead nowhere go.
    private static void Own(MasterSketch master, PartCopier copier)
    {
        var lost = Entries(master).Count - master.Layouts.Count;
        foreach (var layout in master.Layouts.ToList())
        {
            if (!copier.Owners.TryAdd(layout.Part, master.Part))
            {
                lost++;
            }
        }

        if (lost > 0)
        {
            copier.Changed.Add(master.Part);
        }
    }

    private static List<XElement> Entries(MasterSketch master) =>
        [.. master.Root.Elements(P + "sldLayoutIdLst").Elements()];

    private static List<uint> Renumber(IReadOnlyList<MasterSketch> masters, PartCopier copier)
    {
        var next = First;
        var ids = new List<uint>();
        foreach (var master in masters)
        {
            ids.Add(next++);
            foreach (var entry in Entries(master))
            {
                entry.SetAttributeValue("id", next++.ToString(CultureInfo.InvariantCulture));
            }

            copier.Changed.Add(master.Part);
        }

        return ids;
    }
}
