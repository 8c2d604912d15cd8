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
