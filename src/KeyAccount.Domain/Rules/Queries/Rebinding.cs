using System.Linq.Expressions;

namespace KeyAccount.Domain.Rules.Queries;

/// <summary>Puts expressions in the place of a lambda's parameters.</summary>
internal sealed class Rebinding : ExpressionVisitor
{
    private readonly LambdaExpression lambda;
    private readonly Expression[] arguments;

    private Rebinding(LambdaExpression lambda, Expression[] arguments) => (this.lambda, this.arguments) = (lambda, arguments);

    /// <summary>The body of a lambda over other arguments, one for each parameter.</summary>
    public static Expression Replace(LambdaExpression lambda, params Expression[] arguments) =>
        new Rebinding(lambda, arguments).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) =>
        lambda.Parameters.IndexOf(node) is >= 0 and var index ? arguments[index] : node;
}
