using Docs.Core.Access;
using Docs.Core.Documents;
using Docs.Core.Text;
using Docs.Core.Validity;
using Docs.Web.Errors;
using Docs.Web.SignIn;

namespace Docs.Web.Validity;

/// <summary>A result for somebody who wants to change something about it, or why not: who may not see it learns nothing of it.</summary>
internal sealed class ResultAccess(ICatalog catalog, Validities validities, TimeProvider clock)
{
    public static readonly Refusal Forbidden = new(
        StatusCodes.Status403Forbidden,
        "Không có quyền",
        "Tài khoản này không được làm việc đó với kết quả này; chưa thay đổi gì. Hãy nhờ người có vai trò phù hợp của cơ quan quản lý.");

    public async Task<(Document? Document, Refusal? Refusal)> FindAsync(
        HttpContext http, string id, Func<Viewer, Document, bool> may, CancellationToken cancellation)
    {
        var viewer = http.User.Viewer();
        if (await catalog.FindAsync(id, cancellation) is not { } document
            || !Permissions.MaySee(viewer, document, await validities.OfAsync(document, VietnamCalendar.Today(clock), null, cancellation)))
            return (null, Refusal.NoSuchResult);
        return may(viewer, document) ? (document, null) : (null, Forbidden);
    }
}
