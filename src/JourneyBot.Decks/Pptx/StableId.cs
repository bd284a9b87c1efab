using System.Text;

namespace JourneyBot.Decks.Pptx;

/// <summary>Numbers made from content keys, so that the same content has the same identity in every deck.</summary>
internal static class StableId
{
    private const uint FirstSlide = 256;
    private const uint SlideRange = 0x7FFF_FF00;

    /// <summary>A number for each key, all different; equal keys further down the list are told apart by their place.</summary>
    public static uint[] OfSlides(IReadOnlyList<Slide> slides)
    {
        var taken = new HashSet<uint>();
        var ids = new uint[slides.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            var id = FirstSlide + (Hash(slides[i].Key) % SlideRange);
            while (!taken.Add(id))
            {
                id = FirstSlide + ((id - FirstSlide + 1) % SlideRange);
            }

            ids[i] = id;
        }

        return ids;
    }

    /// <summary>A GUID in braces and upper case, as section lists want it.</summary>
    public static string Section(string name, int place)
    {
        var high = Hash(name);
        var low = Hash($"{name}#{place}");
        return $"{{{high:X8}-{low >> 16:X4}-4{low & 0xFFF:X3}-8000-{place:X4}{high ^ low:X8}}}";
    }

    // FNV-1a with a final mix, so that keys that differ in their last letter lie far apart.
    public static uint Hash(string key)
    {
        var hash = 2166136261u;
        foreach (var value in Encoding.UTF8.GetBytes(key))
        {
            hash = (hash ^ value) * 16777619u;
        }

        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6Bu;
        return hash ^ (hash >> 13);
    }
}
