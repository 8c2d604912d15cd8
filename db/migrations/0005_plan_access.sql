DO $$
DECLARE
	owned text;
BEGIN
	FOREACH owned IN ARRAY ARRAY['goal_plans', 'replans', 'time_off', 'excused_weeks'] LOOP
		EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', owned);
		EXECUTE format('CREATE POLICY owner ON %I USING (owner_id = (SELECT app_actor()))', owned);
	END LOOP;
END
$$;
--> statement-breakpoint
-- A plan that held while the mentorship did, and what was decided since it began; all of it when the past is shared.
CREATE POLICY mentor ON goal_plans FOR SELECT USING (
	app_sees_goal(goal_id) AND EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.owner_id = goal_plans.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
			AND (s.past_shared OR goal_plans.until_week > s.started_week))
);
--> statement-breakpoint
CREATE POLICY mentor ON replans FOR SELECT USING (
	app_sees_goal(goal_id) AND EXISTS (
		SELECT 1 FROM mentorships s
		WHERE s.owner_id = replans.owner_id AND s.mentor_id = app_mentor() AND s.state = 'active'
			AND (s.past_shared OR replans.created_at >= s.started_at))
);
--> statement-breakpoint
-- The weeks off within a goal that they see move its end; why a week is off, nobody but the member knows.
CREATE FUNCTION app_sees_week(owner uuid, monday date) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
	RETURN EXISTS (
		SELECT 1 FROM goals g
		WHERE g.owner_id = owner AND g.start_week <= monday AND (g.closed_week IS NULL OR g.closed_week >= monday));
END
$$;
--> statement-breakpoint
CREATE POLICY mentor ON excused_weeks FOR SELECT USING (app_sees_week(owner_id, week));
--> statement-breakpoint
-- As in 0003; new is that a change of plan counts as unread only while its goal is shared.
CREATE OR REPLACE FUNCTION app_viewer(viewer uuid, at timestamptz)
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
						AND (s.owner_id = m.id OR (s.state = 'active' AND CASE
							WHEN n.kind IN ('comment_written', 'question_asked', 'question_answered', 'suggestion_taken')
							THEN EXISTS (
								SELECT 1 FROM events e, comments c
								WHERE e.id = n.event_id AND c.id = (e.facts ->> 'commentId')::uuid)
							WHEN n.kind IN ('plan_eased', 'goal_replanned')
							THEN EXISTS (
								SELECT 1 FROM events e
								WHERE e.id = n.event_id AND app_sees_goal((e.facts ->> 'goalId')::uuid))
							ELSE true END))))
			LIMIT 100
		) unread)
	FROM members m WHERE m.id = viewer;
END
$$;
