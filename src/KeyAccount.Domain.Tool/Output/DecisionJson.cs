using System.Text.Json;
using KeyAccount.Domain.Accounts;
using KeyAccount.Domain.Credit;
using KeyAccount.Domain.Rules;
using KeyAccount.Domain.Tool.Intake;
using NodaTime;

namespace KeyAccount.Domain.Tool.Output;

/// <summary>Writes the decisions on one account as JSON objects.</summary>
internal sealed class DecisionJson(Utf8JsonWriter json, ReviewPolicies policies, Language language)
{
    private Audience reader;

    /// <summary>The decisions on the account in their order; each is written when it is called.</summary>
    public IEnumerable<Action> All(OutputRow row)
    {
        reader = row.Reader;
        var account = row.Reviewed;
        yield return () => WriteKinds(account);
        if (row.Credit is { } credit)
        {
            yield return () => WriteCredit(account, credit);
        }

        if (account.Family.Family.Head != account.Facts.Account)
        {
            yield break;
        }

        yield return () => WriteScoring(account, "attractiveness", account.Family.Importance.Attractiveness);
        yield return () => WriteScoring(account, "strength", account.Family.Importance.Strength);
        yield return () => WriteTier(account);
    }

    private void WriteKinds(ReviewedAccount account)
    {
        Begin(account, "kinds", account.Kinds.AsOf);
        json.WriteStartObject("outcome");
        foreach (var kind in Enum.GetValues<AccountKind>())
        {
            json.WriteString(Words.Write(kind), Words.Write(account.StateOf(kind)));
        }

        json.WriteEndObject();
        json.WriteString("primary_kind", Words.Write(account.Primary));
        var miss = account.NearestMiss(policies.Kinds);
        WriteIfKnown("nearest_miss", miss is { } kindMissed ? Words.Write(kindMissed) : null);
        WritePolicy(account.Kinds.Policy.Identity, account.Kinds.Policy.Fingerprint);
        WriteFindings(account.Kinds.Explain());
        WriteMissing(account.Kinds.MissingFor(reader));
        json.WriteEndObject();
    }

    private void WriteTier(ReviewedAccount account)
    {
        var grant = account.Family.Grant;
        Begin(account, "tier", account.Family.Earned.AsOf);
        json.WriteString("outcome", Words.Write(grant.Tier));
        json.WriteString("earned", Words.Write(grant.Earned));
        WriteIfKnown("earned_since", account.Family.EarnedSince is { } since ? DateText.Iso(since) : null);
        json.WriteString("granted", Words.Write(grant.Granted));
        json.WriteString("cut", Words.Write(grant.Cut));
        if (grant.WaitingPlace is { } place)
        {
            json.WriteNumber("waiting_place", place);
        }

        WriteOverride(grant.Override);

        // The four rules of the tier exclude each other: the one that holds says all.
        var earned = account.Family.Earned;
        WritePolicy(earned.Policy.Identity, earned.Policy.Fingerprint);
        WriteFindings(earned.Findings.Where(finding => finding.Truth == Truth.Yes));
        WriteMissing(earned.MissingFor(reader));
        json.WriteEndObject();
    }

    private void WriteOverride(TierOverride? given)
    {
        if (given is null)
        {
            return;
        }

        json.WriteStartObject("override");
        json.WriteString("tier", Words.Write(given.Tier));
        json.WriteString("by", given.By);
        json.WriteString("reason", given.Reason);
        WriteIfKnown("from", given.From is { } from ? DateText.Iso(from) : null);
        json.WriteString("until", DateText.Iso(given.Until));
        json.WriteEndObject();
    }

    private void WriteScoring(ReviewedAccount account, string axis, Scoring scoring)
    {
        Begin(account, axis, scoring.AsOf);
        json.WritePropertyName("outcome");
        WriteNumberOrNull(scoring.Score);
        json.WriteFigure("coverage", (Quantities.Share?)scoring.Coverage);
        json.WriteBoolean("provisional", scoring.IsProvisional);
        WritePolicy(scoring.Identity, scoring.Fingerprint);
        // What the two axes are made of is for sales.
        WriteLines(Audience.Sales >= reader ? scoring.Lines : []);
        WriteMissing(Audience.Sales >= reader ? scoring.Missing : []);
        json.WriteEndObject();
    }

    private void WriteLines(IEnumerable<ScoreLine> lines)
    {
        json.WriteStartArray("lines");
        foreach (var line in lines)
        {
            json.WriteStartObject();
            json.WriteString("code", line.Code);
            json.WriteString("feature", line.Feature.Name);
            WriteIfKnown("actual", line.Actual is { } actual ? line.Feature.Scale.Format(actual, language) : null);
            WriteIfKnown("unit", line.Feature.Scale.Unit?.In(language));
            json.WriteNumber("points", line.Points);
            json.WriteNumber("maximum", line.MaximumPoints);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Begin(ReviewedAccount account, string question, LocalDate asOf)
    {
        json.WriteStartObject();
        json.WriteString("account", account.Facts.Account);
        json.WriteString("decision", question);
        json.WriteString("as_of", DateText.Iso(asOf));
    }

    private void WriteCredit(ReviewedAccount account, CreditEvaluation credit)
    {
        Begin(account, "credit", credit.AsOf);
        json.WriteString("outcome", Words.Write(credit.Outcome));
        json.WriteString("track", Words.Write(credit.Track));
        json.WritePropertyName("score");
        WriteNumberOrNull(credit.Score);
        WriteIfKnown("grade", credit.Grade?.ToString());
        json.WriteFigure("recommended_line", credit.Line?.Amount);
        WriteIfKnown("binding", credit.BindingFor(reader) is { } binding ? Words.Write(binding) : null);
        json.WriteString("change", Words.Write(credit.Change));
        json.WriteBoolean("automatic", credit.IsAutomatic);
        json.WriteBoolean("holds_shipments", credit.HoldsShipments);
        WriteIfKnown("review_on", credit.ReviewOn is { } day ? DateText.Iso(day) : null);
        json.WriteStartObject("limits");
        foreach (var part in credit.LinePartsFor(reader))
        {
            json.WriteFigure(Words.Write(part.Kind), part.Amount);
        }

        json.WriteEndObject();
        json.WriteStartArray("needs");
        foreach (var need in credit.NeedsFor(reader))
        {
            json.WriteStringValue(Words.Write(need));
        }

        json.WriteEndArray();
        json.WriteStartArray("principal_reasons");
        foreach (var reason in credit.PrincipalReasons(reader))
        {
            json.WriteStartObject();
            json.WriteString("code", reason.Code);
            json.WriteString("sentence", reason.ToString(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WritePolicy(credit.Policy.Identity, credit.Policy.Fingerprint);
        WriteFindings(credit.KnockOuts.Explain().AddRange(credit.Evidence.Explain()));
        WriteLines(credit.ScoreLinesFor(reader));
        WriteMissing(credit.MissingFor(reader));
        json.WriteEndObject();
    }

    private void WriteFindings(IEnumerable<Finding> findings) => json.WriteFindings("findings", findings, reader, language);

    private void WritePolicy(PolicyIdentity identity, string fingerprint)
    {
        json.WriteStartObject("policy");
        json.WriteString("id", identity.Id);
        json.WriteString("version", identity.Version);
        WriteIfKnown("signed_by", identity.Owner);
        json.WriteBoolean("shipped_default", identity.IsShippedDefault);
        json.WriteString("fingerprint", fingerprint);
        json.WriteEndObject();
    }

    private void WriteMissing(IEnumerable<Feature> missing)
    {
        json.WriteStartArray("missing");
        foreach (var feature in missing)
        {
            json.WriteStringValue(feature.Name);
        }

        json.WriteEndArray();
    }

    /// <summary>A member that is left out when there is nothing to say: there are many lines.</summary>
    private void WriteIfKnown(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private void WriteNumberOrNull(decimal? number)
    {
        if (number is { } known)
        {
            json.WriteRawValue(known.ToString("F2", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
