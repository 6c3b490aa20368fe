using System.Security.Claims;
using Docs.Core.Access;
using Docs.Web.Security;

namespace Docs.Web.SignIn;

/// <summary>Which rules a token's scopes open; roles are asked for besides.</summary>
internal static class TokenScopes
{
    public static bool Cover(ClaimsPrincipal user, Rule rule, string method) =>
        rule == Rule.SignedIn || Of(rule, HttpMethods.IsGet(method) || HttpMethods.IsHead(method)).Any(scope => user.HasClaim(Viewers.ScopeClaim, scope.ToString()));

    /// <summary>Any of these is enough. A rule not named here can be read only; administration is for people.</summary>
    private static TokenScope[] Of(Rule rule, bool reads) => rule switch
    {
        Rule.Administer => [],
        Rule.HandIn or Rule.Rescan => [TokenScope.Intake],
        Rule.FollowBatches => [TokenScope.Read, TokenScope.Intake],
        Rule.RecordEvents or Rule.Review or Rule.LinkHolders or Rule.Decide => reads ? [TokenScope.Read, TokenScope.Events] : [TokenScope.Events],
        Rule.Reuse or Rule.Share or Rule.Staff => reads ? [TokenScope.Read, TokenScope.Reuse] : [TokenScope.Reuse],
        Rule.Search => [TokenScope.Read],
        _ => reads ? [TokenScope.Read] : [],
    };

    public static string Label(TokenScope scope) => scope switch
    {
        TokenScope.Read => "Tra cứu, tải về",
        TokenScope.Intake => "Nộp lô và bản quét",
        TokenScope.Events => "Đối soát, sự kiện hiệu lực",
        TokenScope.Reuse => "Khai thác, thông báo, mã kiểm tra",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };
}
