using Docs.Recognition.Worker;

return await PageWorker.RunAsync(Console.OpenStandardInput(), Console.OpenStandardOutput(), TimeProvider.System);
