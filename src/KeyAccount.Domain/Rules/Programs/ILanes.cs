namespace KeyAccount.Domain.Rules.Programs;

/// <summary>One way to do eight things at once. All ways give the same bits; the hardware decides which is quick.</summary>
internal interface ILanes
{
    /// <summary>One bit for each slot of a word whose code does not lie in its interval.</summary>
    /// <param name="tile">The first of its tiles.</param>
    /// <param name="slots">How many slots they have: eight each.</param>
    /// <param name="code">The first of sixteen codes.</param>
    static abstract ulong Outside(ref readonly LeafTile tile, int slots, ref readonly long code);

    /// <summary>For each gate of a word, whether all that it reads is as it must be, and whether any of it is the contrary.</summary>
    /// <param name="mask">The first mask: for each eight gates one for each source of the word.</param>
    /// <param name="word">The word.</param>
    /// <param name="planes">The truths of the first word of all.</param>
    /// <param name="open">Receives one bit for each gate that is known to hold.</param>
    /// <param name="shut">Receives one bit for each gate that is known not to hold.</param>
    static abstract void Join(
        ref readonly GateMask mask,
        ref readonly GateWord word,
        ref readonly Planes planes,
        out ulong open,
        out ulong shut
    );
}
