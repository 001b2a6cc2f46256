using System.Collections.Immutable;
using Ardalis.GuardClauses;
using FsCheck;
using KeyAccount.Domain.Approvals;

namespace KeyAccount.Domain.Testing.Approvals;

/// <summary>Ladders, authorities, contents and scripts of commands for a register or a store of one.</summary>
public static class ApprovalGenerators
{
    /// <summary>
    /// Ladders of one to four ranks, one or two columns and any switches; limits from nobody to unlimited, around figures up to 100.
    /// </summary>
    public static Gen<AuthorityLadder> Ladders => Draw.From(draw => AuthorityDraw.Ladder(draw));

    /// <summary>People of a ladder, with delegations and absences; there may be too few of them.</summary>
    /// <param name="ladder">The ladder.</param>
    public static Gen<Staff> Staffs(AuthorityLadder ladder)
    {
        Guard.Against.Null(ladder);
        return Draw.From(draw => AuthorityDraw.Staff(draw, ladder));
    }

    /// <summary>Proved authorities, in force in 2024.</summary>
    public static Gen<Authority> Authorities => Draw.From(draw => AuthorityDraw.Authority(draw, AuthorityDraw.Ladder(draw)));

    /// <summary>
    /// Scripts of submissions, replacements, signatures of those asked and of others, withdrawals, annulments, ends, repetitions with the
    /// same and with other content, clocks that run behind, and people and ladders that change on the way.
    /// </summary>
    /// <param name="length">How many commands.</param>
    public static Gen<ImmutableArray<TimedApproval>> Scripts(int length)
    {
        Guard.Against.Negative(length);
        return Draw.From(draw => new ApprovalDraw(draw).Script(length));
    }
}
