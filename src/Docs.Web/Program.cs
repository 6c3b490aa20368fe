using Docs.Hosting;
using Docs.Web;

try
{
    await using var app = await DocsWeb.BuildAsync(DocsOptions.Read(null, Environment.GetEnvironmentVariable), CancellationToken.None);
    await app.StartAsync();
    foreach (var line in await DocsWeb.WelcomeAsync(app, CancellationToken.None))
        Console.WriteLine(line);
    await app.WaitForShutdownAsync();
    return 0;
}
catch (OptionsException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 2;
}
