using Docs.Core.Access;

namespace Docs.Storage.Tests.Contracts;

/// <summary>What every <see cref="IAccounts"/>, <see cref="ISessions"/>, <see cref="IAccessTokens"/> and <see cref="IKeyRing"/> does.</summary>
public abstract class AccountsContract : StorageFixture
{
    private static readonly Grants Clerk = new(new HashSet<Role> { Role.Clerk, Role.Reviewer }, new HashSet<string> { "H15.23" }, new HashSet<string>());

    private IAccounts Accounts => Ports.Accounts;

    [Fact]
    public async Task What_is_added_is_found_by_id_name_and_external_identity_and_only_once()
    {
        var identity = new ExternalIdentity("https://vneid.example", "s-1");
        var added = (await Accounts.AddAsync(New("an") with { External = identity }, default)).ShouldNotBeNull();

        added.ShouldSatisfyAllConditions(
            () => added.Grants.Roles.ShouldBe([Role.Clerk, Role.Reviewer], ignoreOrder: true),
            () => added.Grants.Agencies.ShouldBe(["H15.23"]),
            () => added.PasswordHash.ShouldBe("h"),
            () => added.CreatedAt.ShouldBe(Clock.GetUtcNow()));
        (await Accounts.FindAsync(added.Id, default))!.Name.ShouldBe("an");
        (await Accounts.FindByNameAsync("an", default))!.Id.ShouldBe(added.Id);
        (await Accounts.FindByNameAsync("AN", default)).ShouldBeNull();
        (await Accounts.FindByExternalAsync(identity, default))!.Id.ShouldBe(added.Id);
        (await Accounts.AddAsync(New("an"), default)).ShouldBeNull("the name is taken");
        (await Accounts.AddAsync(New("bình") with { External = identity }, default)).ShouldBeNull("the identity is taken");
    }

    [Fact]
    public async Task Of_many_first_accounts_at_once_one_is_made()
    {
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => Accounts.AddFirstAsync(New($"quantri{i}"), default))));

        made.OfType<Account>().ShouldHaveSingleItem();
        (await Accounts.ListAsync(new(), null, 10, default)).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_list_goes_by_name_in_pages_and_narrows_by_text_role_and_agency()
    {
        foreach (var name in new[] { "chi", "an", "bình" })
            await Accounts.AddAsync(New(name) with { DisplayName = $"Trần {name}" }, default);
        await Accounts.AddAsync(New("dân") with { Grants = Grants.Of(Role.Citizen), DisplayName = "Đỗ Thị Dân" }, default);

        var first = await Accounts.ListAsync(new(), null, 3, default);
        first.Items.Select(one => one.Name).ShouldBe(["an", "bình", "chi"]);
        (await Accounts.ListAsync(new(), first.Next, 3, default)).Items.ShouldHaveSingleItem().Name.ShouldBe("dân");
        (await Accounts.ListAsync(new("do thi"), null, 9, default)).Items.ShouldHaveSingleItem().Name.ShouldBe("dân");
        (await Accounts.ListAsync(new(Role: Role.Citizen), null, 9, default)).Items.ShouldHaveSingleItem();
        (await Accounts.ListAsync(new(Agency: "H15.23"), null, 9, default)).Items.Count.ShouldBe(3);
        (await Accounts.ListAsync(new(Agency: "H15.2"), null, 9, default)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_takes_the_last_administrator_away()
    {
        var first = (await Accounts.AddAsync(New("một") with { Grants = Grants.Of(Role.Administrator) }, default))!;
        (await Accounts.GrantAsync(first.Id, "Một", Clerk, default)).ShouldBe(AccountChange.LastAdministrator);
        (await Accounts.SetDisabledAsync(first.Id, true, default)).ShouldBe(AccountChange.LastAdministrator);

        var second = (await Accounts.AddAsync(New("hai") with { Grants = Grants.Of(Role.Administrator) }, default))!;
        (await Accounts.SetDisabledAsync(second.Id, true, default)).ShouldBe(AccountChange.Done);
        (await Accounts.GrantAsync(first.Id, "Một", Clerk, default)).ShouldBe(AccountChange.LastAdministrator, "the other one is disabled");
        await Accounts.SetDisabledAsync(second.Id, false, default);
        (await Accounts.GrantAsync(first.Id, "Một", Clerk, default)).ShouldBe(AccountChange.Done);
        (await Accounts.FindAsync(first.Id, default))!.Grants.Roles.ShouldNotContain(Role.Administrator);
        (await Accounts.GrantAsync("không có", "", Clerk, default)).ShouldBe(AccountChange.NoSuchAccount);
    }

    [Fact]
    public async Task Two_administrators_who_disable_each_other_at_once_leave_one()
    {
        var one = (await Accounts.AddAsync(New("một") with { Grants = Grants.Of(Role.Administrator) }, default))!;
        var two = (await Accounts.AddAsync(New("hai") with { Grants = Grants.Of(Role.Administrator) }, default))!;

        var changes = await Task.WhenAll(new[] { one, two }.Select(who => Task.Run(() => Accounts.SetDisabledAsync(who.Id, true, default))));

        changes.ShouldBe([AccountChange.Done, AccountChange.LastAdministrator], ignoreOrder: true);
    }

    [Fact]
    public async Task Five_tries_lock_for_a_minute_then_longer_and_a_sign_in_forgets_them()
    {
        var id = (await Accounts.AddAsync(New("an"), default))!.Id;
        var tries = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Accounts.TryAttemptAsync(id, default))));
        tries.Count(open => open).ShouldBe(5, "tries at once are no more than tries in a row");

        Clock.Advance(TimeSpan.FromSeconds(59));
        (await Accounts.TryAttemptAsync(id, default)).ShouldBeFalse();
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Accounts.TryAttemptAsync(id, default)).ShouldBeTrue();
        Clock.Advance(TimeSpan.FromSeconds(119));
        (await Accounts.TryAttemptAsync(id, default)).ShouldBeFalse("the sixth locks for two minutes");
        Clock.Advance(TimeSpan.FromSeconds(1));
        (await Accounts.TryAttemptAsync(id, default)).ShouldBeTrue();

        await Accounts.NoteSignInAsync(id, default);
        for (var i = 0; i < 4; i++)
            (await Accounts.TryAttemptAsync(id, default)).ShouldBeTrue();
        (await Accounts.FindAsync(id, default))!.LastSignInAt.ShouldBe(Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_code_and_a_recovery_code_serve_once()
    {
        var id = (await Accounts.AddAsync(New("an"), default))!.Id;
        (await Accounts.UseCodeAsync(id, 100, default)).ShouldBeFalse("there is no second factor");
        await Accounts.SetSecondFactorAsync(id, new("bí mật", ["r1", "r2"]), default);

        (await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Accounts.UseCodeAsync(id, 100, default))))).Count(used => used).ShouldBe(1);
        (await Accounts.UseCodeAsync(id, 99, default)).ShouldBeFalse();
        (await Accounts.UseCodeAsync(id, 101, default)).ShouldBeTrue();
        (await Accounts.UseRecoveryAsync(id, "r1", default)).ShouldBeTrue();
        (await Accounts.UseRecoveryAsync(id, "r1", default)).ShouldBeFalse();
        var factor = (await Accounts.FindAsync(id, default))!.SecondFactor.ShouldNotBeNull();
        factor.Secret.ShouldBe("bí mật");
        factor.RecoveryHashes.ShouldBe(["r2"]);
        await Accounts.SetSecondFactorAsync(id, null, default);
        (await Accounts.FindAsync(id, default))!.SecondFactor.ShouldBeNull();
    }

    [Fact]
    public async Task A_session_leads_to_its_account_as_it_is_now_until_it_is_ended()
    {
        var account = (await Accounts.AddAsync(New("an"), default))!;
        var one = await SessionAsync(account.Id, "h1");
        var two = await SessionAsync(account.Id, "h2");
        await Accounts.GrantAsync(account.Id, "An", Grants.Of(Role.Officer), default);

        (await Ports.Sessions.FindAsync("h1", default)).ShouldNotBeNull().Account.Grants.Roles.ShouldBe([Role.Officer]);
        (await Ports.Sessions.FindAsync("h0", default)).ShouldBeNull();
        Clock.Advance(TimeSpan.FromMinutes(5));
        await Ports.Sessions.TouchAsync(one.Id, default);
        (await Ports.Sessions.OfAccountAsync(account.Id, default)).Select(session => session.Id).ShouldBe([one.Id, two.Id], "last used first");
        (await Ports.Sessions.EndAsync("ai khác", one.Id, default)).ShouldBeFalse();
        (await Ports.Sessions.EndAsync(account.Id, one.Id, default)).ShouldBeTrue();
        (await Ports.Sessions.FindAsync("h1", default)).ShouldBeNull();
        (await Ports.Sessions.FindAsync("h2", default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Passwords_disabling_and_ending_all_end_sessions_but_the_kept_one()
    {
        var account = (await Accounts.AddAsync(New("an"), default))!;
        await Accounts.AddAsync(New("quản trị") with { Grants = Grants.Of(Role.Administrator) }, default);
        var kept = await SessionAsync(account.Id, "h1");
        await SessionAsync(account.Id, "h2");
        (await Ports.Sessions.EndAllAsync(account.Id, kept.Id, default)).ShouldBe(1);
        await SessionAsync(account.Id, "h3");

        await Accounts.SetPasswordAsync(account.Id, "mới", Clock.GetUtcNow().AddDays(3), kept.Id, default);
        (await Ports.Sessions.OfAccountAsync(account.Id, default)).ShouldHaveSingleItem().Id.ShouldBe(kept.Id);
        var changed = (await Accounts.FindAsync(account.Id, default))!;
        (changed.PasswordHash, changed.OneTimeUntil).ShouldBe(("mới", Clock.GetUtcNow().AddDays(3)));
        await Accounts.SetDisabledAsync(account.Id, true, default);
        (await Ports.Sessions.OfAccountAsync(account.Id, default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Sessions_that_are_over_are_swept()
    {
        var account = (await Accounts.AddAsync(New("an"), default))!;
        var idle = await SessionAsync(account.Id, "h1");
        var used = await SessionAsync(account.Id, "h2");
        Clock.Advance(TimeSpan.FromMinutes(40));
        await Ports.Sessions.TouchAsync(used.Id, default);
        Clock.Advance(TimeSpan.FromMinutes(30));
        await Ports.Sessions.SweepAsync(new(TimeSpan.FromHours(1), TimeSpan.FromHours(12)), default);
        (await Ports.Sessions.OfAccountAsync(account.Id, default)).ShouldHaveSingleItem().Id.ShouldNotBe(idle.Id);
    }

    [Fact]
    public async Task A_token_leads_to_its_account_until_it_expires_or_is_revoked()
    {
        var account = (await Accounts.AddAsync(New("an"), default))!;
        var scopes = new HashSet<TokenScope> { TokenScope.Read, TokenScope.Events };
        var token = await Ports.AccessTokens.AddAsync(new(account.Id, "một cửa", "t1", scopes, Clock.GetUtcNow().AddDays(1)), default);
        await Ports.AccessTokens.AddAsync(new(account.Id, "khác", "t2", scopes, Clock.GetUtcNow().AddDays(2)), default);

        var found = (await Ports.AccessTokens.FindAsync("t1", default)).ShouldNotBeNull();
        (found.Account.Name, found.Token.Name).ShouldBe(("an", "một cửa"));
        found.Token.Scopes.ShouldBe(scopes, ignoreOrder: true);
        await Ports.AccessTokens.TouchAsync(token.Id, default);
        (await Ports.AccessTokens.FindAsync("t1", default))!.Token.UsedAt.ShouldBe(Clock.GetUtcNow());
        Clock.Advance(TimeSpan.FromDays(1));
        (await Ports.AccessTokens.FindAsync("t1", default)).ShouldBeNull("it expired");
        (await Ports.AccessTokens.OfAccountAsync(account.Id, default)).Count.ShouldBe(2);
        (await Ports.AccessTokens.RevokeAsync("ai khác", token.Id, default)).ShouldBeFalse();
        (await Ports.AccessTokens.RevokeAsync(account.Id, token.Id, default)).ShouldBeTrue();
        (await Ports.AccessTokens.OfAccountAsync(account.Id, default)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_external_identity_belongs_to_one_account()
    {
        var identity = new ExternalIdentity("https://tinh.example", "s-1");
        var one = (await Accounts.AddAsync(New("một"), default))!;
        var two = (await Accounts.AddAsync(New("hai"), default))!;
        (await Accounts.LinkAsync(one.Id, identity, default)).ShouldBe(AccountChange.Done);
        (await Accounts.LinkAsync(two.Id, identity, default)).ShouldBe(AccountChange.IdentityTaken);
        await Accounts.LinkAsync(one.Id, null, default);
        (await Accounts.LinkAsync(two.Id, identity, default)).ShouldBe(AccountChange.Done);
        (await Accounts.FindByExternalAsync(identity, default))!.Id.ShouldBe(two.Id);
    }

    [Fact]
    public async Task Keys_are_kept_as_they_came_and_once()
    {
        await Ports.Keys.AddAsync("key-1", "<key id=\"1\"/>", default);
        await Ports.Keys.AddAsync("key-1", "<key id=\"1\"/>", default);
        await Ports.Keys.AddAsync("key-2", "<key id=\"2\"/>", default);
        (await Ports.Keys.AllAsync(default)).ShouldBe(["<key id=\"1\"/>", "<key id=\"2\"/>"]);
    }

    private Task<Session> SessionAsync(string accountId, string hash) => Ports.Sessions.AddAsync(new(accountId, hash, "10.0.0.1", "Chrome", "Mật khẩu"), default);

    private static NewAccount New(string name) => new(name, name, Clerk) { PasswordHash = "h" };
}
