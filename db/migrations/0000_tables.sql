CREATE TABLE "credentials" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "due_rules" (
	"owner_id" uuid NOT NULL,
	"from_week" date NOT NULL,
	"weekday" integer NOT NULL,
	"local_time" text NOT NULL,
	CONSTRAINT "due_rules_owner_id_from_week_pk" PRIMARY KEY("owner_id","from_week"),
	CONSTRAINT "due_rules_monday" CHECK (extract(isodow from "due_rules"."from_week") = 1),
	CONSTRAINT "due_rules_weekday" CHECK ("due_rules"."weekday" between 1 and 7),
	CONSTRAINT "due_rules_time" CHECK ("due_rules"."local_time" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"owner_id" uuid NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"status" integer NOT NULL,
	"etag" text,
	"location" text,
	"body" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_owner_id_key_pk" PRIMARY KEY("owner_id","key")
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"owner_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_devices_owner_id_token_hash_pk" PRIMARY KEY("owner_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "members_email_unique" UNIQUE("email"),
	CONSTRAINT "members_email_lower" CHECK ("members"."email" = lower("members"."email"))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"user_agent" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "check_in_revisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_revisions_version" UNIQUE("check_in_id","version")
);
--> statement-breakpoint
CREATE TABLE "check_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"week" date NOT NULL,
	"state" text NOT NULL,
	"draft" jsonb,
	"due_at" timestamp with time zone,
	"submitted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_ins_owner_week" UNIQUE("owner_id","week"),
	CONSTRAINT "check_ins_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "check_ins_monday" CHECK (extract(isodow from "check_ins"."week") = 1),
	CONSTRAINT "check_ins_state" CHECK ("check_ins"."state" in ('draft', 'submitted')),
	CONSTRAINT "check_ins_submitted" CHECK (("check_ins"."state" = 'submitted') = ("check_ins"."submitted_at" is not null) and ("check_ins"."state" = 'draft') = ("check_ins"."draft" is not null))
);
--> statement-breakpoint
CREATE TABLE "confidences" (
	"goal_id" uuid NOT NULL,
	"week" date NOT NULL,
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"confidence" text NOT NULL,
	"next_change" text DEFAULT '' NOT NULL,
	CONSTRAINT "confidences_goal_id_week_pk" PRIMARY KEY("goal_id","week"),
	CONSTRAINT "confidences_confidence" CHECK ("confidences"."confidence" in ('off_track', 'at_risk', 'on_track'))
);
--> statement-breakpoint
CREATE TABLE "journals" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"wins" text DEFAULT '' NOT NULL,
	"blockers" text DEFAULT '' NOT NULL,
	"learned" text DEFAULT '' NOT NULL,
	"focus" text DEFAULT '' NOT NULL,
	"last_focus_outcome" text,
	CONSTRAINT "journals_last_focus_outcome" CHECK ("journals"."last_focus_outcome" in ('done', 'partly', 'not_yet'))
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"metric_id" uuid NOT NULL,
	"week" date NOT NULL,
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"value" double precision NOT NULL,
	"previous_value" double precision,
	"planned_value" double precision,
	CONSTRAINT "measurements_metric_id_week_pk" PRIMARY KEY("metric_id","week")
);
--> statement-breakpoint
CREATE TABLE "private_notes" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"energy" integer,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "private_notes_energy" CHECK ("private_notes"."energy" between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"facts" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "goal_pauses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"from_week" date NOT NULL,
	"until_week" date,
	CONSTRAINT "goal_pauses_order" CHECK ("goal_pauses"."until_week" >= "goal_pauses"."from_week")
);
--> statement-breakpoint
CREATE TABLE "goals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"title" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"start_week" date NOT NULL,
	"weeks" integer NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"retrospective" text,
	"closed_week" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goals_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "goals_weeks" CHECK ("goals"."weeks" between 2 and 12),
	CONSTRAINT "goals_monday" CHECK (extract(isodow from "goals"."start_week") = 1),
	CONSTRAINT "goals_state" CHECK ("goals"."state" in ('draft', 'active', 'paused', 'closed')),
	CONSTRAINT "goals_outcome" CHECK ("goals"."outcome" in ('met', 'partly', 'missed', 'dropped')),
	CONSTRAINT "goals_closed" CHECK (("goals"."state" = 'closed') = ("goals"."outcome" is not null and "goals"."closed_week" is not null))
);
--> statement-breakpoint
CREATE TABLE "metrics" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"unit" text DEFAULT '' NOT NULL,
	"baseline" double precision NOT NULL,
	"target" double precision NOT NULL,
	"direction" text NOT NULL,
	"required_share" double precision,
	"weight" double precision DEFAULT 1 NOT NULL,
	CONSTRAINT "metrics_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "metrics_kind" CHECK ("metrics"."kind" in ('level', 'total', 'habit')),
	CONSTRAINT "metrics_direction" CHECK ("metrics"."direction" in ('up', 'down')),
	CONSTRAINT "metrics_weight" CHECK ("metrics"."weight" between 0 and 100),
	CONSTRAINT "metrics_required_share" CHECK (("metrics"."kind" = 'habit') = ("metrics"."required_share" is not null) and "metrics"."required_share" > 0 and "metrics"."required_share" <= 1)
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"week_number" integer NOT NULL,
	"title" text NOT NULL,
	"reached_week" date,
	CONSTRAINT "milestones_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "milestones_week_number" CHECK ("milestones"."week_number" between 1 and 12)
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "due_rules" ADD CONSTRAINT "due_rules_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_revisions" ADD CONSTRAINT "check_in_revisions_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidences" ADD CONSTRAINT "confidences_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "confidences" ADD CONSTRAINT "confidences_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "journals" ADD CONSTRAINT "journals_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_owner_id_metric_id_metrics_owner_id_id_fk" FOREIGN KEY ("owner_id","metric_id") REFERENCES "public"."metrics"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goal_pauses" ADD CONSTRAINT "goal_pauses_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "goals" ADD CONSTRAINT "goals_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "sessions_owner" ON "sessions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "confidences_check_in" ON "confidences" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "measurements_check_in" ON "measurements" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "events_owner" ON "events" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "goal_pauses_goal" ON "goal_pauses" USING btree ("goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "goal_pauses_one_open" ON "goal_pauses" USING btree ("goal_id") WHERE "goal_pauses"."until_week" is null;--> statement-breakpoint
CREATE INDEX "goals_owner_state" ON "goals" USING btree ("owner_id","state","start_week");--> statement-breakpoint
CREATE INDEX "metrics_goal" ON "metrics" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "milestones_goal" ON "milestones" USING btree ("goal_id");