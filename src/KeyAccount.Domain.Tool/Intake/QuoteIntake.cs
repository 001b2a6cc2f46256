using KeyAccount.Domain.Quantities;
using KeyAccount.Domain.Tool.Commands;
using KeyAccount.Domain.Tool.Tables;

namespace KeyAccount.Domain.Tool.Intake;

/// <summary>Reads all files of a request; either everything is as it must be, or every problem is told.</summary>
internal sealed class QuoteIntake
{
    private readonly QuoteRequest request;
    private readonly RowGate gate;
    private readonly CancellationToken cancelled;

    private QuoteIntake(QuoteRequest request, RowGate gate, CancellationToken cancelled) =>
        (this.request, this.gate, this.cancelled) = (request, gate, cancelled);

    /// <exception cref="UsageException">The request names files that don't exist, or leaves the currency open.</exception>
    /// <exception cref="DataException">A file has problems; all of them are told.</exception>
    public static QuoteBook Read(QuoteRequest request, RowGate gate, Progress progress, CancellationToken cancelled)
    {
        GivenFiles.RefuseMissing(request.Files);
        return new QuoteIntake(request, gate, cancelled).Read(progress);
    }

    private QuoteBook Read(Progress progress)
    {
        var mapping = request.Columns is null ? BookMapping.Standard : MappingFile.Read(request.Columns, gate);
        if (gate.HasFailed || !TableReader.TryOpen(request.Quotes, QuoteColumns.Format, mapping.Quotes, gate, out var table))
        {
            throw new DataException(gate.Problems);
        }

        using (table)
        {
            var currency = CurrencyOf(mapping.Quotes, table);
            var prices =
                Rows(
                        request.Products,
                        ProductColumns.Format,
                        mapping.Products,
                        (rows, written) => new[] { PriceList.Read(rows, written, currency) }
                    )
                    .SingleOrDefault()
                ?? PriceList.None;
            var territories = Territories(mapping.Salespeople);
            var pools = Pools(mapping.Pools, currency);
            var reading = new LongRead("Reading quotes", request.Quotes, table, progress, cancelled);
            var deals = new QuoteFile(table, mapping.Quotes, currency, request.AsOf, prices, reading.Row).Read();
            gate.RefuseEmpty(table.Tally);
            reading.End();
            Complete(deals, territories, pools);
            return gate.HasFailed
                ? throw new DataException(gate.Problems)
                : new QuoteBook(
                    [.. deals.OrderBy(deal => deal.On).ThenBy(deal => deal.Id, StringComparer.Ordinal)],
                    currency,
                    request.AsOf ?? deals.Max(deal => deal.On!.Value),
                    pools,
                    prices,
                    gate.Tallies
                );
        }
    }

    /// <summary>The currency of the review: what is asked for, what the mapping says, or that of the first row.</summary>
    private Currency CurrencyOf(ColumnMapping mapping, TableReader table)
    {
        if ((request.Currency ?? mapping.Currency) is { } stated)
        {
            return stated;
        }

        GivenFiles.RefuseWithoutCurrency(request.Quotes, table, QuoteColumns.Currency);
        return FirstCurrency(mapping)
            ?? throw new UsageException(
                $"no row of {request.Quotes} names its currency; state it with --currency, for example --currency EUR"
            );
    }

    private Currency? FirstCurrency(ColumnMapping mapping)
    {
        if (!TableReader.TryOpen(request.Quotes, QuoteColumns.Format, mapping, new RowGate(null), out var again))
        {
            return null;
        }

        using (again)
        {
            while (again.Read())
            {
                if (CurrencyText.TryRead(again[QuoteColumns.Currency], out var first, out _))
                {
                    return first;
                }
            }
        }

        return null;
    }

    private Dictionary<string, string?> Territories(ColumnMapping mapping)
    {
        Dictionary<string, string?> territories = new(StringComparer.Ordinal);
        foreach (var (person, territory) in Rows(request.Salespeople, SalespersonColumns.Format, mapping, Read))
        {
            territories[person] = territory;
        }

        return territories;

        static IEnumerable<(string, string?)> Read(TableReader table, ColumnMapping mapping)
        {
            var (fields, checks) = (new RowFields(table, mapping), new RowChecks(table));
            while (table.Read())
            {
                var person = fields.Name(SalespersonColumns.Salesperson);
                var territory = fields.Name(SalespersonColumns.Territory);
                checks.Once(SalespersonColumns.Salesperson, person);
                if (table.Accept())
                {
                    yield return (person!, territory);
                }
            }
        }
    }

    private Dictionary<string, Money?> Pools(ColumnMapping mapping, Currency currency)
    {
        Dictionary<string, Money?> pools = new(StringComparer.Ordinal);
        foreach (var (pool, left) in Rows(request.Pools, PoolColumns.Format, mapping, Read))
        {
            pools[pool] = left;
        }

        return pools;

        IEnumerable<(string, Money?)> Read(TableReader table, ColumnMapping written)
        {
            var (fields, checks) = (new RowFields(table, written), new RowChecks(table));
            while (table.Read())
            {
                var pool = fields.Identifier(PoolColumns.Pool);
                var left = fields.Amount(PoolColumns.Left, currency);
                checks.Once(PoolColumns.Pool, pool);
                checks.NotNegative(PoolColumns.Left, left);
                if (table.Accept())
                {
                    yield return (pool!, left);
                }
            }
        }
    }

    /// <summary>Settles what can only be told when all rows are read.</summary>
    private void Complete(List<QuotedDeal> deals, Dictionary<string, string?> territories, Dictionary<string, Money?> pools)
    {
        if (gate.HasFailed)
        {
            return;
        }

        foreach (var deal in deals)
        {
            deal.Lines.Sort((left, right) => left.Number.CompareTo(right.Number));
            deal.Territory ??= deal.Salesperson is { } person ? territories.GetValueOrDefault(person) : null;
            if (request.Pools is not null && deal.Pool is { } pool && pool != QuoteFile.None && !pools.ContainsKey(pool))
            {
                gate.Fail(
                    request.Quotes,
                    deal.FirstLine,
                    QuoteHeadColumns.Pool.Name,
                    $"{Quoted.Text(pool)} is not in --pools{NearestName.Hint(pool, pools.Keys)}"
                );
            }

            if (QuoteHeader.Problem(deal) is { } problem)
            {
                gate.Fail(request.Quotes, deal.FirstLine, problem.Column.Name, problem.Message);
            }
        }
    }

    private List<T> Rows<T>(
        string? path,
        TableFormat format,
        ColumnMapping written,
        Func<TableReader, ColumnMapping, IEnumerable<T>> read
    ) => TableRows.Of(path, format, written, gate, mayBeEmpty: false, rows => read(rows, written));
}
