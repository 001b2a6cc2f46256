Console.WriteLine($"{typeof(Ardalis.GuardClauses.Guard).Assembly.GetName().Name} is here.");
