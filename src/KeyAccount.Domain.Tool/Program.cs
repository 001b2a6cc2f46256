using System.Text;
using KeyAccount.Domain.Tool.Commands;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return await KeyAccountCommand.Run(args, new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected));
