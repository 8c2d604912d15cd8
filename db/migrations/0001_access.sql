-- Row-level security: the second wall behind lib/*/access.ts. The application acts as milepost_app,
-- names the actor in each transaction, and sees nothing before it has.
DO $$
BEGIN
	CREATE ROLE milepost_app NOLOGIN;
EXCEPTION
	-- Roles belong to the whole server: another database, or a start at the same moment, may have made it.
	WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;
--> statement-breakpoint
DO $$
BEGIN
	EXECUTE format('GRANT milepost_app TO %I', current_user);
EXCEPTION
	WHEN unique_violation THEN NULL;
END
$$;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO milepost_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO milepost_app;
--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO milepost_app;
--> statement-breakpoint
CREATE FUNCTION app_actor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(nullif(current_setting('app.actor', true), ''), 'system')::uuid
$$;
--> statement-breakpoint
CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(current_setting('app.actor', true) = 'system', false)
$$;
--> statement-breakpoint
CREATE FUNCTION app_session() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT decode(coalesce(current_setting('app.session', true), ''), 'hex')
$$;
--> statement-breakpoint
DO $$
DECLARE
	owned text;
BEGIN
	FOREACH owned IN ARRAY ARRAY[
		'idempotency_keys', 'goals', 'goal_pauses', 'metrics', 'milestones', 'check_ins', 'journals',
		'private_notes', 'measurements', 'confidences', 'check_in_revisions'
	] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
		EXECUTE format('CREATE POLICY owner ON %I USING (owner_id = (SELECT app_actor()))', owned);
	END LOOP;
	FOREACH owned IN ARRAY ARRAY['due_rules', 'known_devices', 'events'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
		EXECUTE format('CREATE POLICY owner ON %I USING (owner_id = (SELECT app_actor()))', owned);
		EXECUTE format('CREATE POLICY system ON %I USING ((SELECT app_is_system()))', owned);
	END LOOP;
END
$$;
--> statement-breakpoint
ALTER TABLE members ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner ON members USING (id = (SELECT app_actor()));
--> statement-breakpoint
CREATE POLICY system ON members USING ((SELECT app_is_system()));
--> statement-breakpoint
ALTER TABLE credentials ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner ON credentials USING (member_id = (SELECT app_actor()));
--> statement-breakpoint
CREATE POLICY system ON credentials USING ((SELECT app_is_system()));
--> statement-breakpoint
ALTER TABLE rate_limits ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY system ON rate_limits USING ((SELECT app_is_system()));
--> statement-breakpoint
ALTER TABLE sessions ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY owner ON sessions USING (owner_id = (SELECT app_actor()));
--> statement-breakpoint
CREATE POLICY system ON sessions USING ((SELECT app_is_system()));
--> statement-breakpoint
CREATE POLICY bearer ON sessions FOR SELECT USING (token_hash = (SELECT app_session()));
--> statement-breakpoint
-- Checks a session and names its member as the actor of this transaction, in one statement, so that
-- a page can send its own query right behind it. Returns no row, and names nobody, when the session
-- is unknown, revoked, past its 30 days, or idle for more than 7.
CREATE FUNCTION begin_session(session_hash bytea, at timestamptz)
RETURNS TABLE (
	session_id uuid, member_id uuid, email text, name text, time_zone text, member_version integer,
	active_goals integer, due_rules jsonb
) LANGUAGE plpgsql AS $$
DECLARE
	found_session sessions%ROWTYPE;
BEGIN
	PERFORM set_config('role', 'milepost_app', true), set_config('app.actor', '', true),
		set_config('app.session', encode(session_hash, 'hex'), true);
	SELECT s.* INTO found_session FROM sessions s
	WHERE s.token_hash = session_hash AND s.revoked_at IS NULL
		AND s.expires_at > at AND s.last_seen_at > at - interval '7 days';
	IF NOT FOUND THEN
		RETURN;
	END IF;
	PERFORM set_config('app.actor', found_session.owner_id::text, true);
	IF found_session.last_seen_at < at - interval '10 minutes' THEN
		UPDATE sessions s SET last_seen_at = at WHERE s.id = found_session.id;
	END IF;
	RETURN QUERY
	SELECT found_session.id, m.id, m.email, m.name, m.time_zone, m.version,
		(SELECT count(*)::integer FROM goals g WHERE g.owner_id = m.id AND g.state = 'active'),
		(SELECT jsonb_agg(jsonb_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time)
			ORDER BY d.from_week) FROM due_rules d WHERE d.owner_id = m.id)
	FROM members m WHERE m.id = found_session.owner_id;
END
$$;
