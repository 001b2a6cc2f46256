using System.Collections.Immutable;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Tool.Output;
using KeyAccount.Domain.Tool.Tables;
using NodaTime;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads from the accounts.csv of an earlier review which tier each account had earned, so that tiers don't flutter.</summary>
internal static class PreviousReview
{
    private static readonly Column Account = new("account", "text", "The account.") { Required = true };
    private static readonly Column Tier = new("earned_tier", "tier", "The tier before capacity and override.");
    private static readonly Column Since = new("earned_tier_since", "date", "Since when without a break.");

    private static readonly TableFormat Format = new("Previous review", "--previous", [Account, Tier, Since]);

    private static readonly ColumnMapping Mapping = ColumnMapping.Standard with
    {
        Columns = Format.Names.ToImmutableDictionary(name => name, StringComparer.Ordinal),
    };

    public static string FileIn(string folder) => Path.Combine(folder, "accounts.csv");

    /// <summary>The earned tier of each account that had one.</summary>
    public static Dictionary<string, (AccountTier Tier, LocalDate? Since)> Read(string folder, RowGate gate)
    {
        var tiers = new Dictionary<string, (AccountTier, LocalDate?)>(StringComparer.Ordinal);
        if (!TableReader.TryOpen(FileIn(folder), Format, Mapping, gate, out var table))
        {
            return tiers;
        }

        using (table)
        {
            var fields = new RowFields(table, Mapping);
            while (table.Read())
            {
                var account = fields.Name(Account, isShared: false) is { } written ? SpreadsheetText.Restore(written) : null;
                var tier = fields.Choice(Tier, Words.Tiers);
                var since = fields.Date(Since);
                if (account is not null && tiers.ContainsKey(account))
                {
                    table.Report(Account, $"{Quoted.Text(account)} occurs twice");
                }

                if (table.Accept() && tier is { } earned)
                {
                    tiers.Add(account!, (earned, since));
                }
            }
        }

        return tiers;
    }
}
