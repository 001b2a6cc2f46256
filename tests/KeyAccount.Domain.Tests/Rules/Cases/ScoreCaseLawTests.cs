using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Rules.Cases;
using KeyAccount.Domain.Testing;

namespace KeyAccount.Domain.Tests.Rules.Cases;

/// <summary>Boundary cases of random scorecards.</summary>
public class ScoreCaseLawTests
{
    private static readonly ImmutableArray<Scorecard<Client>> Cards =
    [
        .. PolicyGenerators
            .Scorecards<Client>([Clients.Revenue, Clients.Margin, Clients.Orders, Clients.DaysLate, Clients.Since])
            .Sample(100, new Rnd(5), 30),
    ];

    [Fact]
    public void Every_band_has_a_case_below_and_on_its_beginning_or_is_listed()
    {
        var (covered, idle) = (0, 0);
        foreach (var card in Cards)
        {
            var drawn = BoundaryCases.Of(CaseSubject.Of(card));
            foreach (
                var (line, band) in card.Characteristics.SelectMany(line => line.Bands.Skip(1).Select(band => (line, band)))
            )
            {
                var codes = drawn
                    .Cases.Where(one => one.Rule == line.Code)
                    .Select(one => one.Answers.CodeOf(line.Feature.Name))
                    .ToHashSet();
                var isCovered = codes.Contains(band.From) && codes.Contains(band.From - 1);
                covered += isCovered ? 1 : 0;
                idle += isCovered ? 0 : 1;
                Assert.True(isCovered || drawn.WithoutEffect.Any(listed => listed.Rule == line.Code));
            }
        }

        Assert.InRange(covered, 100, int.MaxValue);
        Assert.InRange(idle, 1, int.MaxValue);
    }

    [Fact]
    public void A_band_that_begins_a_grain_later_deviates_unless_it_gives_the_points_of_the_one_before()
    {
        var (found, equal) = (0, 0);
        foreach (var card in Cards)
        {
            var cases = BoundaryCases.Of(CaseSubject.Of(card)).Cases;
            foreach (
                var (line, band) in card.Characteristics.SelectMany(line =>
                    Enumerable.Range(1, line.Bands.Length - 1).Select(band => (line, band))
                )
            )
            {
                if (band + 1 < line.Bands.Length && line.Bands[band].From + 1 == line.Bands[band + 1].From)
                {
                    continue;
                }

                var later = line.Bands.SetItem(band, line.Bands[band] with { From = line.Bands[band].From + 1 });
                Characteristic<Client> changed = new(line.Code, line.Feature, later, line.PointsWhenUnknown);
                var other = new Scorecard<Client>(
                    card.Identity,
                    card.TotalPoints,
                    card.Missing,
                    card.MinimumCoverage,
                    card.Characteristics.Replace(line, changed)
                );
                var deviates = !BoundaryCases.Check(CaseSubject.Of(other), cases).IsEmpty;
                found += deviates ? 1 : 0;
                equal += deviates ? 0 : 1;
                Assert.Equal(line.Bands[band - 1].Points != line.Bands[band].Points, deviates);
            }
        }

        Assert.InRange(found, 100, int.MaxValue);
        Assert.InRange(equal, 1, int.MaxValue);
    }
}
