using Ardalis.GuardClauses;

namespace KeyAccount.Domain.Rules;

/// <summary>A named question that may be asked of a client, a deal or an expense, whatever holds the answers.</summary>
public abstract class Feature
{
    private protected Feature(string name, Label label, Scale scale, Direction direction, Changeability changeability)
    {
        Name = Identifier.Check(name);
        Label = Guard.Against.Null(label);
        Scale = Guard.Against.Null(scale);
        Direction = direction;
        Changeability = changeability;
        if (direction != Direction.None && !scale.IsOrdered)
        {
            throw new ArgumentException(
                $"'{name}' has no order, so neither way of it can be the better one.",
                nameof(direction)
            );
        }
    }

    /// <summary>The stable name in files, columns and records: 1 to 64 characters of letters, digits, '.', '_' and '-'.</summary>
    public string Name { get; }

    /// <summary>What readers call it.</summary>
    public Label Label { get; }

    /// <summary>Its unit, grain and codes.</summary>
    public Scale Scale { get; }

    /// <summary>The better way of it, if one is declared.</summary>
    public Direction Direction { get; }

    /// <summary>Who can change the answer.</summary>
    public Changeability Changeability { get; }

    /// <summary>The English words.</summary>
    public override string ToString() => Label.English;
}

/// <summary>A question with the way to read its answer from facts in memory.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
public abstract class Feature<TFacts> : Feature
{
    private protected Feature(string name, Label label, Scale scale, Direction direction, Changeability changeability)
        : base(name, label, scale, direction, changeability) { }

    /// <summary>The statement that the answer is known. It is never unknown itself.</summary>
    public Specification<TFacts> IsKnown => new Known<TFacts>(this);

    /// <summary>Reads the code of the answer; <c>false</c> when it is unknown.</summary>
    public abstract bool TryRead(TFacts facts, out long code);

    /// <summary>One reader for features with the same kind of scale, each with the place of its code.</summary>
    internal abstract AnswerReader<TFacts> ReaderOf(IEnumerable<(Feature<TFacts> Feature, int Place)> alike);
}

/// <summary>A question whose answer has a type.</summary>
/// <typeparam name="TFacts">The facts that hold the answers.</typeparam>
/// <typeparam name="TValue">The type of the answer.</typeparam>
public abstract class Feature<TFacts, TValue> : Feature<TFacts>
    where TValue : struct
{
    private readonly Func<TFacts, TValue?> read;
    private readonly Scale<TValue> scale;

    private protected Feature(
        string name,
        Label label,
        Scale<TValue> scale,
        Func<TFacts, TValue?> read,
        Direction direction,
        Changeability changeability
    )
        : base(name, label, scale, direction, changeability)
    {
        this.scale = scale;
        this.read = Guard.Against.Null(read);
    }

    /// <summary>Its unit, grain and codes.</summary>
    public new Scale<TValue> Scale => scale;

    /// <summary>The answer; <c>null</c> when it is unknown.</summary>
    public TValue? Read(TFacts facts) => read(facts);

    /// <inheritdoc/>
    public sealed override bool TryRead(TFacts facts, out long code)
    {
        var answer = read(facts);
        return scale.TryEncode(in answer, out code);
    }

    internal sealed override AnswerReader<TFacts> ReaderOf(IEnumerable<(Feature<TFacts> Feature, int Place)> alike) =>
        scale.ReaderOf(
            alike
                .Select(asked => (Feature: (Feature<TFacts, TValue>)asked.Feature, asked.Place))
                .Select(asked => (asked.Feature.read, asked.Feature.scale, asked.Place))
                .ToArray()
        );

    private protected Comparison<TFacts> Compare(Operator @operator, params ReadOnlySpan<TValue> values)
    {
        var operands = new long[values.Length];
        for (var index = 0; index < values.Length; index++)
        {
            operands[index] = scale.Encode(values[index]);
        }

        return Comparison<TFacts>.Of(this, @operator, operands);
    }
}
