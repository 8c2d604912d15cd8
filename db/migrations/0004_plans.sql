CREATE TABLE "goal_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"until_week" date NOT NULL,
	"weeks" integer NOT NULL,
	"terms" jsonb NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_plans_number" UNIQUE("goal_id","number"),
	CONSTRAINT "goal_plans_weeks" CHECK ("goal_plans"."weeks" between 2 and 12),
	CONSTRAINT "goal_plans_monday" CHECK (extract(isodow from "goal_plans"."until_week") = 1),
	CONSTRAINT "goal_plans_terms" CHECK (jsonb_typeof("goal_plans"."terms") = 'array')
);
--> statement-breakpoint
CREATE TABLE "replans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"option" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"week" date NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "replans_option" CHECK ("replans"."option" in ('ease', 'extend', 'split', 'pause', 'drop', 'keep')),
	CONSTRAINT "replans_monday" CHECK (extract(isodow from "replans"."week") = 1)
);
--> statement-breakpoint
CREATE TABLE "excused_weeks" (
	"owner_id" uuid NOT NULL,
	"week" date NOT NULL,
	"time_off_id" uuid NOT NULL,
	CONSTRAINT "excused_weeks_time_off_id_week_pk" PRIMARY KEY("time_off_id","week"),
	CONSTRAINT "excused_weeks_monday" CHECK (extract(isodow from "excused_weeks"."week") = 1)
);
--> statement-breakpoint
CREATE TABLE "time_off" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"kind" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "time_off_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "time_off_order" CHECK ("time_off"."to_day" >= "time_off"."from_day"),
	CONSTRAINT "time_off_kind" CHECK ("time_off"."kind" in ('holiday', 'illness', 'parental_leave', 'other'))
);
--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "forecast_low" double precision;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "forecast_high" double precision;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "chance" double precision;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "waypoints" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "scale_low" double precision;--> statement-breakpoint
ALTER TABLE "metrics" ADD COLUMN "scale_high" double precision;--> statement-breakpoint
ALTER TABLE "goal_plans" ADD CONSTRAINT "goal_plans_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replans" ADD CONSTRAINT "replans_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "excused_weeks" ADD CONSTRAINT "excused_weeks_owner_id_time_off_id_time_off_owner_id_id_fk" FOREIGN KEY ("owner_id","time_off_id") REFERENCES "public"."time_off"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_off" ADD CONSTRAINT "time_off_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "replans_goal" ON "replans" USING btree ("goal_id","created_at");--> statement-breakpoint
CREATE INDEX "excused_weeks_owner" ON "excused_weeks" USING btree ("owner_id","week");--> statement-breakpoint
CREATE INDEX "time_off_owner" ON "time_off" USING btree ("owner_id","from_day");--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_chance" CHECK ("measurements"."chance" between 0 and 1);--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_waypoints" CHECK (jsonb_typeof("metrics"."waypoints") = 'array');--> statement-breakpoint
ALTER TABLE "metrics" ADD CONSTRAINT "metrics_scale" CHECK ("metrics"."scale_low" < "metrics"."scale_high");