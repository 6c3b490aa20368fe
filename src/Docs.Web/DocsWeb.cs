using Docs.Hosting;
using Docs.Web.SignIn;

namespace Docs.Web;

/// <summary>The web of Docs: API v1 and the Vietnamese pages, sign-in by accounts.</summary>
public static class DocsWeb
{
    /// <summary>Opens the store and makes the server, not yet started.</summary>
    /// <param name="configure">Last word on the services: what a test replaces.</param>
    /// <param name="workers">False: recognition, indexing and watched folders do not run in this process.</param>
    public static async Task<WebApplication> BuildAsync(
        DocsOptions options, CancellationToken cancellation, Action<IServiceCollection>? configure = null, bool workers = true)
    {
        // Empty, so that no ASPNETCORE_* variable or appsettings file of the machine can open another address.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DocsWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.ListenWhereTold(options);
        await builder.Services.AddDocsAsync(options, cancellation);
        if (workers)
            builder.Services.AddDocsWorkers(options).AddHostedService<FirstUseAhead>();
        builder.Services.AddDocsWeb(options);
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.UseDocsPipeline();
        app.MapDocs();
        return app;
    }

    /// <summary>In an empty store, creates the first administrator.</summary>
    /// <returns>Sentences for whoever started the server: where and how to sign in.</returns>
    public static async Task<IReadOnlyList<string>> WelcomeAsync(WebApplication app, CancellationToken cancellation)
    {
        var options = app.Services.GetRequiredService<DocsOptions>();
        var origin = options.Proxy.Hosts is [var host, ..] ? $"https://{host}" : new Uri(app.Urls.FirstOrDefault() ?? options.Url).GetLeftPart(UriPartial.Authority);
        var address = $"{origin}{SignInEndpoints.Path}";
        return await app.Services.GetRequiredService<AccountSetup>().CreateFirstAsync(cancellation) is { } password
            ?
            [
                $"Đã tạo tài khoản quản trị đầu tiên. Đăng nhập tại {address}",
                $"  Tên đăng nhập: {AccountSetup.FirstName}",
                $"  Mật khẩu dùng một lần: {password}   (đổi ngay lần đầu vào; quá 72 giờ thì lấy mật khẩu mới bằng: docs account reset {AccountSetup.FirstName})",
            ]
            : [$"Đăng nhập tại {address}   (quên mật khẩu: docs account reset TÊN)"];
    }
}
