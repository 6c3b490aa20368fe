namespace Docs.Core.Extraction.Gazetteers;

/// <summary>The lists of descriptor files as they are written, gathered over the files.</summary>
internal sealed class GazetteerLists
{
    public static readonly IReadOnlyList<string> Settings = ["agencies", "offices", "familyNames", "givenNames", "clanNames", "clanGivenNames", "streets", "glosses", "places"];

    /// <summary>Ranks of places, the longer wordings first, so that "thành phố" is not looked for behind "xã".</summary>
    public static readonly IReadOnlyList<string> Ranks = ["thành phố", "thị trấn", "thị xã", "phường", "huyện", "tỉnh", "quận", "xã"];

    private readonly Dictionary<string, List<string>> lists;

    public GazetteerLists(GazetteerLists? below) =>
        lists = below?.lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToList()) ?? [];

    /// <summary>A list by its setting, of places by their rank; empty where no file has it.</summary>
    public IReadOnlyList<string> this[string name] => lists.GetValueOrDefault(name) ?? [];

    /// <exception cref="DescriptorException">A list is none, or a rank is not one of <see cref="Ranks"/>.</exception>
    public void Add(DescriptorNode root)
    {
        foreach (var setting in Settings.Where(setting => setting != "places" && root.Has(setting)))
            Append(setting, root.Texts(setting));
        if (root.Child("places") is not { } places)
            return;
        places.AllowOnly([.. Ranks]);
        foreach (var rank in Ranks.Where(places.Has))
            Append(rank, places.Texts(rank));
    }

    private void Append(string name, IReadOnlyList<string> texts)
    {
        if (!lists.TryGetValue(name, out var list))
            lists[name] = list = [];
        list.AddRange(texts.Where(text => !list.Contains(text)));
    }
}
