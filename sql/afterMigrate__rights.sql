-- After every migration: the role register_app reads everything, adds to the log and the registers, and keeps
-- sessions and tokens; no more.
-- Where the migrating user may not create roles, a warning says so; the triggers of V1 hold in any case.
do $$
declare
    register_table text;
begin
    if not exists (select from pg_roles where rolname = 'register_app') then
        begin
            create role register_app nologin;
        exception
            when insufficient_privilege then
                raise warning 'the user % may not create the role register_app: ask the administrator to', current_user;
                return;
            when duplicate_object or unique_violation then
                null; -- another instance has just made it
        end;
    end if;

    execute format('grant usage on schema %I to register_app', current_schema());
    grant select, insert on entry to register_app;
    for register_table in
        select relname from pg_trigger join pg_class on pg_class.oid = tgrelid
        where tgname = relname || '_supersedes' and relnamespace = current_schema()::regnamespace
    loop
        execute format('grant select, insert on %I to register_app', register_table);
    end loop;
    -- A session comes and goes; what was once allowed is never widened, and whom the log names is never forgotten.
    grant select, insert on actor to register_app;
    -- What was sent to be imported comes and goes; what a request has led to stays.
    grant select, insert on answered to register_app;
    grant select, insert on verification to register_app;
    grant select, insert, update, delete on import, import_outcome, mapping to register_app;
    grant select, insert, delete, update (used_at) on session to register_app;
    grant select, insert, update (used_at, revoked_at) on token to register_app;

    begin
        if not (select rolsuper from pg_roles where rolname = current_user) then
            execute format('grant register_app to %I', current_user);
        end if;
        if '${applicationUser}' <> current_user then
            grant register_app to "${applicationUser}";
        end if;
    exception
        when insufficient_privilege then
            raise notice 'the user % may not grant the role register_app', current_user;
    end;
end
$$;
