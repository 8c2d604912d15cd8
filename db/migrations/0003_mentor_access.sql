-- What a mentor sees, as the second wall behind lib/*/access.ts.
--
-- A transaction names up to three people. `app.actor`: whose own rows it may touch. `app.mentor`: through whose
-- mentorships it reads, the actor's unless said otherwise. `app.mentee`: the only mentee it may read then. "View as
-- mentor" is a transaction of nobody (no actor) with a mentor and a mentee: it sees what that mentor sees, through
-- these very policies, and nothing that is anybody's own.
CREATE FUNCTION app_mentor() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT coalesce(nullif(current_setting('app.mentor', true), '')::uuid, app_actor())
$$;
--> statement-breakpoint
CREATE FUNCTION app_mentee() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT nullif(current_setting('app.mentee', true), '')::uuid
$$;
--> statement-breakpoint
-- SHA-256 of the token of an invitation that whoever asks has in hand.
CREATE FUNCTION app_invitation() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
	SELECT decode(coalesce(current_setting('app.invitation', true), ''), 'hex')
$$;
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_metric" FOREIGN KEY ("owner_id", "metric_id")
	REFERENCES "metrics" ("owner_id", "id") ON DELETE SET NULL ("metric_id");
--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_milestone" FOREIGN KEY ("owner_id", "milestone_id")
	REFERENCES "milestones" ("owner_id", "id") ON DELETE SET NULL ("milestone_id");
--> statement-breakpoint
-- Revisions can be shared; what is the member's alone moves out of them, for good.
ALTER TABLE check_in_revisions NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
INSERT INTO private_revisions (check_in_id, version, owner_id, content)
	SELECT check_in_id, version, owner_id, content -> 'private' FROM check_in_revisions WHERE content ? 'private';
--> statement-breakpoint
UPDATE check_in_revisions SET content = content - 'private' WHERE content ? 'private';
--> statement-breakpoint
ALTER TABLE check_in_revisions FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
DO $$
DECLARE
	owned text;
BEGIN
	FOREACH owned IN ARRAY ARRAY[
		'api_tokens', 'private_revisions', 'notices', 'outbox', 'mentorships', 'mentorship_goals', 'reviews',
		'comments', 'comment_revisions', 'suggestion_takings', 'mentor_notes', 'check_in_openings', 'check_in_changes'
	] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
	END LOOP;
	FOREACH owned IN ARRAY ARRAY[
		'api_tokens', 'private_revisions', 'notices', 'outbox', 'reviews', 'suggestion_takings', 'mentor_notes',
		'check_in_changes'
	] LOOP
		EXECUTE format('CREATE POLICY owner ON %I USING (owner_id = (SELECT app_actor()))', owned);
	END LOOP;
	-- The log is not the mentee's to change, and what others said is not theirs to rewrite.
	FOREACH owned IN ARRAY ARRAY['comments', 'check_in_openings'] LOOP
		EXECUTE format('CREATE POLICY owner ON %I FOR SELECT USING (owner_id = (SELECT app_actor()))', owned);
	END LOOP;
END
$$;
--> statement-breakpoint
CREATE POLICY bearer ON api_tokens FOR SELECT USING (token_hash = (SELECT app_session()));
--> statement-breakpoint
CREATE POLICY system ON outbox USING ((SELECT app_is_system()));
--> statement-breakpoint
-- The policies of a mentor ask mentorships for many a row: they and those below are written out, and without a
-- sub-select for who asks, because functions that ask one another cost fifteen times as much.
CREATE POLICY owner ON mentorships USING (owner_id = app_actor());
--> statement-breakpoint
CREATE POLICY owner ON mentorship_goals USING (owner_id = app_actor());
--> statement-breakpoint
CREATE POLICY system ON mentorships FOR SELECT USING (app_is_system());
--> statement-breakpoint
-- A mentor's side of their own mentorships, ended ones too: when, and what was agreed; nothing of the mentee's.
CREATE POLICY mentor ON mentorships FOR SELECT USING (
	mentor_id = app_mentor() AND (app_mentee() IS NULL OR owner_id = app_mentee())
);
--> statement-breakpoint
CREATE POLICY mentor_change ON mentorships FOR UPDATE
	USING (mentor_id = (SELECT app_actor()) AND state = 'active')
	WITH CHECK (mentor_id = (SELECT app_actor()) AND state IN ('active', 'ended'));
--> statement-breakpoint
CREATE POLICY invited ON mentorships FOR SELECT USING (state = 'invited' AND token_hash = app_invitation());
--> statement-breakpoint
CREATE POLICY invited_accepts ON mentorships FOR UPDATE
	USING (state = 'invited' AND token_hash = (SELECT app_invitation()))
	WITH CHECK (state = 'active' AND mentor_id = (SELECT app_actor()));
--> statement-breakpoint
CREATE POLICY mentor ON goals FOR SELECT USING (state <> 'draft' AND EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.owner_id = goals.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
		AND (s.past_shared OR goals.closed_week IS NULL OR goals.closed_week >= s.started_week)
		AND (s.goal_sharing = 'all' OR EXISTS (
			SELECT 1 FROM mentorship_goals n WHERE n.mentorship_id = s.id AND n.goal_id = goals.id))
));
--> statement-breakpoint
-- These ask the tables themselves, whose own policies answer. Of pauses and milestones there are few: asked one by one
-- they keep the plan of the member's own dashboard small.
CREATE FUNCTION app_sees_goal(goal uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (SELECT 1 FROM goals g WHERE g.id = goal);
END
$$;
--> statement-breakpoint
CREATE POLICY mentor ON goal_pauses FOR SELECT USING (app_sees_goal(goal_id));
--> statement-breakpoint
CREATE POLICY mentor ON metrics FOR SELECT USING (EXISTS (SELECT 1 FROM goals g WHERE g.id = metrics.goal_id));
--> statement-breakpoint
CREATE POLICY mentor ON milestones FOR SELECT USING (app_sees_goal(goal_id));
--> statement-breakpoint
-- In "view as mentor" the policy of mentorships itself lets nothing through but the one mentee's.
CREATE POLICY mentor ON mentorship_goals FOR SELECT USING (EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.id = mentorship_goals.mentorship_id AND s.mentor_id = app_mentor() AND s.state = 'active'
));
--> statement-breakpoint
CREATE POLICY mentor ON check_ins FOR SELECT USING (state = 'submitted' AND EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.owner_id = check_ins.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
		AND (s.past_shared OR check_ins.submitted_at >= s.started_at)
));
--> statement-breakpoint
CREATE POLICY mentor ON journals FOR SELECT USING (
	EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.owner_id = journals.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
			AND s.journal_since IS NOT NULL)
	AND EXISTS (SELECT 1 FROM check_ins c WHERE c.id = journals.check_in_id)
);
--> statement-breakpoint
CREATE POLICY mentor ON measurements FOR SELECT USING (
	EXISTS (SELECT 1 FROM check_ins c WHERE c.id = measurements.check_in_id)
	AND EXISTS (SELECT 1 FROM metrics t WHERE t.id = measurements.metric_id)
);
--> statement-breakpoint
CREATE POLICY mentor ON confidences FOR SELECT USING (
	EXISTS (SELECT 1 FROM check_ins c WHERE c.id = confidences.check_in_id)
	AND EXISTS (SELECT 1 FROM goals g WHERE g.id = confidences.goal_id)
);
--> statement-breakpoint
-- From the time of sharing on: what was replaced before is nobody's but the member's.
CREATE POLICY mentor ON check_in_revisions FOR SELECT USING (
	EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.owner_id = check_in_revisions.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
			AND check_in_revisions.replaced_at >= s.journal_since)
	AND EXISTS (SELECT 1 FROM check_ins c WHERE c.id = check_in_revisions.check_in_id)
);
--> statement-breakpoint
-- Of an edit to what they do not see, a mentor does not learn.
CREATE POLICY mentor ON check_in_changes FOR SELECT USING (
	EXISTS (SELECT 1 FROM check_ins c WHERE c.id = check_in_changes.check_in_id)
	AND CASE WHEN goal_id IS NULL
		THEN EXISTS (SELECT 1 FROM journals j WHERE j.check_in_id = check_in_changes.check_in_id)
		ELSE EXISTS (SELECT 1 FROM goals g WHERE g.id = check_in_changes.goal_id) END
);
--> statement-breakpoint
CREATE POLICY mentor ON reviews FOR SELECT USING (EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.owner_id = reviews.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
		AND (s.past_shared OR reviews.created_at >= s.started_at)
));
--> statement-breakpoint
CREATE POLICY mentor_change ON reviews FOR UPDATE USING (EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.owner_id = reviews.owner_id AND s.mentor_id = app_actor() AND s.state = 'active'
		AND reviews.created_at >= s.started_at
));
--> statement-breakpoint
-- The two of a mentorship know each other's name; a mentee remembers who mentored them.
CREATE POLICY mentor ON members FOR SELECT USING (id IN (
	SELECT s.owner_id FROM mentorships s WHERE s.mentor_id = app_mentor() AND s.state = 'active'
));
--> statement-breakpoint
CREATE POLICY mentee ON members FOR SELECT USING (
	id IN (SELECT s.mentor_id FROM mentorships s WHERE s.owner_id = (SELECT app_actor()))
);
--> statement-breakpoint
CREATE POLICY mentor ON due_rules FOR SELECT USING (EXISTS (
	SELECT 1 FROM mentorships s
	WHERE s.owner_id = due_rules.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
));
--> statement-breakpoint
CREATE POLICY mentor ON comments FOR SELECT USING (
	EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.id = comments.mentorship_id AND s.mentor_id = app_mentor() AND s.state = 'active'
			AND (comments.anchor NOT IN ('wins', 'blockers', 'learned', 'focus') OR s.journal_since IS NOT NULL))
	AND (check_in_id IS NULL OR EXISTS (SELECT 1 FROM check_ins c WHERE c.id = comments.check_in_id))
	AND (goal_id IS NULL OR EXISTS (SELECT 1 FROM goals g WHERE g.id = comments.goal_id))
);
--> statement-breakpoint
-- One's own words stay one's own, for one's own export.
CREATE POLICY author ON comments FOR SELECT USING (author_id = (SELECT app_actor()));
--> statement-breakpoint
-- Whoever writes as a mentor is one now, and sees what it is about; the mentee writes on what is theirs.
CREATE POLICY author_writes ON comments FOR INSERT WITH CHECK (
	author_id = app_actor()
	AND (owner_id = app_actor() OR EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.id = comments.mentorship_id AND s.mentor_id = app_actor() AND s.state = 'active'
			AND (comments.anchor NOT IN ('wins', 'blockers', 'learned', 'focus') OR s.journal_since IS NOT NULL)))
	AND (check_in_id IS NULL OR EXISTS (SELECT 1 FROM check_ins c WHERE c.id = comments.check_in_id))
	AND (goal_id IS NULL OR EXISTS (SELECT 1 FROM goals g WHERE g.id = comments.goal_id))
);
--> statement-breakpoint
CREATE POLICY author_changes ON comments FOR UPDATE USING (
	author_id = app_actor()
	AND (owner_id = app_actor() OR EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.id = comments.mentorship_id AND s.mentor_id = app_actor() AND s.state = 'active'
			AND (comments.anchor NOT IN ('wins', 'blockers', 'learned', 'focus') OR s.journal_since IS NOT NULL)))
	AND (check_in_id IS NULL OR EXISTS (SELECT 1 FROM check_ins c WHERE c.id = comments.check_in_id))
	AND (goal_id IS NULL OR EXISTS (SELECT 1 FROM goals g WHERE g.id = comments.goal_id))
);
--> statement-breakpoint
-- Whoever reads a comment reads what it said before, and what became of it.
CREATE POLICY reader ON comment_revisions FOR SELECT
	USING (EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_revisions.comment_id));
--> statement-breakpoint
CREATE POLICY mentor ON suggestion_takings FOR SELECT
	USING (EXISTS (SELECT 1 FROM comments c WHERE c.id = suggestion_takings.comment_id));
--> statement-breakpoint
CREATE POLICY author_writes ON comment_revisions FOR INSERT WITH CHECK (
	EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_id AND c.author_id = (SELECT app_actor()))
);
--> statement-breakpoint
CREATE POLICY author_forgets ON comment_revisions FOR DELETE USING (
	EXISTS (SELECT 1 FROM comments c WHERE c.id = comment_id AND c.author_id = (SELECT app_actor()))
);
--> statement-breakpoint
-- Written by the mentor who opens, read by the mentee alone.
CREATE POLICY mentor_opens ON check_in_openings FOR INSERT WITH CHECK (
	mentor_id = app_actor()
	AND EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.id = check_in_openings.mentorship_id AND s.owner_id = check_in_openings.owner_id
			AND s.mentor_id = app_actor() AND s.state = 'active')
	AND EXISTS (SELECT 1 FROM check_ins c WHERE c.id = check_in_openings.check_in_id)
);
--> statement-breakpoint
-- Told to the other side of a mentorship that the actor is, or has just been, one side of.
CREATE POLICY tell ON notices FOR INSERT WITH CHECK (
	EXISTS (
		SELECT 1 FROM mentorships s WHERE s.id = notices.mentorship_id
			AND (SELECT app_actor()) IN (s.owner_id, s.mentor_id) AND notices.owner_id IN (s.owner_id, s.mentor_id)
	)
);
--> statement-breakpoint
-- An event is its owner's; a mentor records what they did to what is their mentee's.
CREATE POLICY acted ON events FOR INSERT WITH CHECK (
	actor = (SELECT app_actor())::text AND EXISTS (
		SELECT 1 FROM mentorships s WHERE s.owner_id = events.owner_id AND s.mentor_id = (SELECT app_actor()))
);
--> statement-breakpoint
CREATE POLICY told ON events FOR SELECT USING (
	EXISTS (SELECT 1 FROM notices n WHERE n.event_id = events.id AND n.owner_id = (SELECT app_actor()))
);
--> statement-breakpoint
-- What a session or a token brings along. The counts are for the navigation of each page.
DROP FUNCTION begin_session(bytea, timestamptz);
--> statement-breakpoint
-- A notice about a comment that a mentor can no longer read is not counted; what others said is not theirs to write off.
CREATE FUNCTION app_viewer(viewer uuid, at timestamptz)
RETURNS TABLE (
	member_id uuid, email text, name text, time_zone text, member_version integer, active_goals integer,
	due_rules jsonb, mentees integer, owed_reviews integer, unread_notices integer
) LANGUAGE plpgsql AS $$
DECLARE
	mentee_count integer;
	owed integer := 0;
BEGIN
	SELECT count(*)::integer INTO mentee_count FROM mentorships s WHERE s.mentor_id = viewer AND s.state = 'active';
	IF mentee_count > 0 THEN
		SELECT count(*)::integer INTO owed FROM (
			SELECT 1 FROM mentorships s JOIN reviews r ON r.owner_id = s.owner_id
			WHERE s.mentor_id = viewer AND s.state = 'active' AND r.state = 'awaiting_mentor'
				AND (r.mentorship_id = s.id OR (r.offered_from <= at AND r.created_at >= s.started_at))
			LIMIT 100
		) owing;
	END IF;
	RETURN QUERY
	SELECT m.id, m.email, m.name, m.time_zone, m.version,
		(SELECT count(*)::integer FROM goals g WHERE g.owner_id = m.id AND g.state = 'active'),
		(SELECT jsonb_agg(jsonb_build_object('fromWeek', d.from_week, 'weekday', d.weekday, 'time', d.local_time)
			ORDER BY d.from_week) FROM due_rules d WHERE d.owner_id = m.id),
		mentee_count, owed,
		(SELECT count(*)::integer FROM (
			SELECT 1 FROM notices n WHERE n.owner_id = m.id AND n.read_at IS NULL
				AND (n.kind = 'mentorship_ended' OR EXISTS (
					SELECT 1 FROM mentorships s WHERE s.id = n.mentorship_id
						AND (s.owner_id = m.id OR (s.state = 'active' AND (
							n.kind NOT IN ('comment_written', 'question_asked', 'question_answered', 'suggestion_taken')
							OR EXISTS (
								SELECT 1 FROM events e, comments c
								WHERE e.id = n.event_id AND c.id = (e.facts ->> 'commentId')::uuid))))))
			LIMIT 100
		) unread)
	FROM members m WHERE m.id = viewer;
END
$$;
--> statement-breakpoint
-- Checks a session and names its member as the actor of this transaction, in one statement, so that
-- a page can send its own query right behind it. Returns no row, and names nobody, when the session
-- is unknown, revoked, past its 30 days, or idle for more than 7.
CREATE FUNCTION begin_session(session_hash bytea, at timestamptz)
RETURNS TABLE (
	session_id uuid, member_id uuid, email text, name text, time_zone text, member_version integer,
	active_goals integer, due_rules jsonb, mentees integer, owed_reviews integer, unread_notices integer
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
	RETURN QUERY SELECT found_session.id, v.* FROM app_viewer(found_session.owner_id, at) v;
END
$$;
--> statement-breakpoint
-- The same for an API token. Returns no row, and names nobody, when it is unknown, revoked or past its time.
CREATE FUNCTION begin_token(hash bytea, at timestamptz)
RETURNS TABLE (
	token_id uuid, scopes jsonb, member_id uuid, email text, name text, time_zone text, member_version integer,
	active_goals integer, due_rules jsonb, mentees integer, owed_reviews integer, unread_notices integer
) LANGUAGE plpgsql AS $$
DECLARE
	found_token api_tokens%ROWTYPE;
BEGIN
	PERFORM set_config('role', 'milepost_app', true), set_config('app.actor', '', true),
		set_config('app.session', encode(hash, 'hex'), true);
	SELECT t.* INTO found_token FROM api_tokens t
	WHERE t.token_hash = hash AND t.revoked_at IS NULL AND t.expires_at > at;
	IF NOT FOUND THEN
		RETURN;
	END IF;
	PERFORM set_config('app.actor', found_token.owner_id::text, true);
	IF found_token.last_used_at IS NULL OR found_token.last_used_at < at - interval '10 minutes' THEN
		UPDATE api_tokens t SET last_used_at = at WHERE t.id = found_token.id;
	END IF;
	RETURN QUERY SELECT found_token.id, found_token.scopes, v.* FROM app_viewer(found_token.owner_id, at) v;
END
$$;
