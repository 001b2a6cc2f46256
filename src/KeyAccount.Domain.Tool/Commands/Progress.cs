using Spectre.Console;

namespace KeyAccount.Domain.Tool.Commands;

/// <summary>Shows on a terminal how far long work is; silent where the error stream is no terminal.</summary>
internal sealed class Progress
{
    private readonly ProgressContext? context;

    private Progress(ProgressContext? context) => this.context = context;

    /// <summary>Does the work, with progress drawn meanwhile and cleared at the end.</summary>
    public static T During<T>(Terminal terminal, Func<Progress, T> work)
    {
        if (!terminal.IsInteractive)
        {
            return work(new Progress(null));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).Start(context => work(new Progress(context)));
    }

    /// <summary>Begins a step.</summary>
    /// <param name="title">What is being done.</param>
    /// <param name="total">When the step will be complete, in any unit.</param>
    /// <returns>To be told how much is done, in the same unit.</returns>
    public Action<double> Begin(string title, double total)
    {
        if (context is null)
        {
            return static _ => { };
        }

        var task = context.AddTask(title, maxValue: Math.Max(total, 1));
        return done => task.Value = done;
    }
}
