// A certified OpenID provider for the tests. Prints "listening ISSUER" and runs until its input ends.
//   node provider.mjs REDIRECT_BASE
import { createServer } from "node:http";
import { Provider } from "oidc-provider";

const base = process.argv[2];
const people = {
  "cong-dan": { HoVaTen: "Phạm Thị Mỹ Diệu", SoDinhDanh: "066185009468" },
  "khong-so": { HoVaTen: "Lê Văn Không" },
  "can-bo": { name: "Trần Văn Bộ", vaiTro: ["docs-officer", "khac"], donVi: ["H15.08"] },
  "khach": { name: "Người Ngoài", vaiTro: ["khac"] },
};

const server = createServer();
server.listen(0, "127.0.0.1", () => {
  const issuer = `http://127.0.0.1:${server.address().port}`;
  const client = (client_id) => ({
    client_id,
    client_secret: `${client_id} secret:1%`,
    redirect_uris: ["vneid", "sso", "tay"].map((name) => `${base}/dang-nhap/${name}/tra-ve`),
    response_types: ["code"],
    grant_types: ["authorization_code"],
  });
  const provider = new Provider(issuer, {
    clients: [client("docs")],
    pkce: { required: () => true },
    scopes: ["openid", "profile"],
    claims: { openid: ["sub"], profile: ["name", "HoVaTen", "SoDinhDanh", "vaiTro", "donVi"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, interaction) => `/xac-nhan/${interaction.uid}` },
    cookies: { keys: ["test"] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  const oidc = provider.callback();
  // /xac-nhan/UID?la=NAME stands for a person who confirms, without &la for one who declines.
  server.on("request", async (request, response) => {
    const url = new URL(request.url, issuer);
    if (!url.pathname.startsWith("/xac-nhan/")) return oidc(request, response);
    const who = url.searchParams.get("la");
    const result = who ? { login: { accountId: who } } : { error: "access_denied", error_description: "declined" };
    await provider.interactionFinished(request, response, result);
  });
  console.log(`listening ${issuer}`);
});
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
