namespace KeyAccount.Domain.Credit;

/// <summary>What a recommended line would change. The default changes nothing.</summary>
public enum LineChange : byte
{
    /// <summary>Nothing was decided: the line stays, neither raised nor cut.</summary>
    Frozen = 0,

    /// <summary>The line of today goes on: the only change that needs nobody's approval, for grades with open terms.</summary>
    Renewal = 1,

    /// <summary>A first line; to be approved.</summary>
    Grant = 2,

    /// <summary>A higher line, within the pace that the ordinary authority may approve.</summary>
    Raise = 3,

    /// <summary>A higher line beyond that pace, or against an unknown line six months ago: for the general manager.</summary>
    FastRaise = 4,

    /// <summary>A lower line: proposed, never made by itself.</summary>
    Cut = 5,
}
