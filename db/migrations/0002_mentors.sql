CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"ending" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "check_in_changes" (
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"goal_id" uuid,
	CONSTRAINT "check_in_changes_once" UNIQUE NULLS NOT DISTINCT("check_in_id","version","goal_id")
);
--> statement-breakpoint
CREATE TABLE "private_revisions" (
	"check_in_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "private_revisions_check_in_id_version_pk" PRIMARY KEY("check_in_id","version")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"owner_id" uuid NOT NULL,
	"event_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_owner_id_event_id_pk" PRIMARY KEY("owner_id","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"turn" integer DEFAULT 1 NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"problem" text,
	"created_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "outbox_kind" CHECK ("outbox"."kind" in ('invitation')),
	CONSTRAINT "outbox_state" CHECK ("outbox"."state" in ('queued', 'sent', 'failed', 'dropped'))
);
--> statement-breakpoint
CREATE TABLE "mentorship_goals" (
	"mentorship_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"owner_id" uuid NOT NULL,
	CONSTRAINT "mentorship_goals_mentorship_id_goal_id_pk" PRIMARY KEY("mentorship_id","goal_id")
);
--> statement-breakpoint
CREATE TABLE "mentorships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"mentor_id" uuid,
	"state" text NOT NULL,
	"invited_email" text NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"invitation_number" integer DEFAULT 1 NOT NULL,
	"token_hash" "bytea",
	"expires_at" timestamp with time zone NOT NULL,
	"goal_sharing" text NOT NULL,
	"journal_since" timestamp with time zone,
	"past_shared" boolean NOT NULL,
	"started_at" timestamp with time zone,
	"started_week" date,
	"away_until" date,
	"replaces_id" uuid,
	"ended_at" timestamp with time zone,
	"ended_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentorships_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "mentorships_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "mentorships_state" CHECK ("mentorships"."state" in ('invited', 'active', 'ended')),
	CONSTRAINT "mentorships_goal_sharing" CHECK ("mentorships"."goal_sharing" in ('all', 'named')),
	CONSTRAINT "mentorships_ended_by" CHECK ("mentorships"."ended_by" in ('mentee', 'mentor', 'hand_over')),
	CONSTRAINT "mentorships_not_oneself" CHECK ("mentorships"."owner_id" <> "mentorships"."mentor_id"),
	CONSTRAINT "mentorships_invited" CHECK (("mentorships"."state" = 'invited') = ("mentorships"."token_hash" is not null)),
	CONSTRAINT "mentorships_active" CHECK ("mentorships"."state" <> 'active' or ("mentorships"."mentor_id" is not null and "mentorships"."started_at" is not null and "mentorships"."started_week" is not null)),
	CONSTRAINT "mentorships_ended" CHECK (("mentorships"."state" = 'ended') = ("mentorships"."ended_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "check_in_openings" (
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"mentor_id" uuid NOT NULL,
	"slot" integer NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "check_in_openings_check_in_id_mentor_id_slot_pk" PRIMARY KEY("check_in_id","mentor_id","slot")
);
--> statement-breakpoint
CREATE TABLE "comment_revisions" (
	"comment_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"owner_id" uuid NOT NULL,
	"body" text NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "comment_revisions_comment_id_version_pk" PRIMARY KEY("comment_id","version")
);
--> statement-breakpoint
CREATE TABLE "comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"author_id" uuid,
	"root_id" uuid,
	"anchor" text NOT NULL,
	"check_in_id" uuid,
	"goal_id" uuid,
	"metric_id" uuid,
	"milestone_id" uuid,
	"kind" text NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"edited_at" timestamp with time zone,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "comments_owner_id" UNIQUE("owner_id","id"),
	CONSTRAINT "comments_anchor" CHECK ("comments"."anchor" in ('check_in', 'wins', 'blockers', 'learned', 'focus', 'goal', 'metric', 'milestone')),
	CONSTRAINT "comments_kind" CHECK ("comments"."kind" in ('praise', 'suggestion', 'question', 'reply')),
	CONSTRAINT "comments_place" CHECK (case when "comments"."anchor" in ('goal', 'metric', 'milestone') then "comments"."goal_id" is not null
        else "comments"."check_in_id" is not null and "comments"."goal_id" is null end),
	CONSTRAINT "comments_deleted" CHECK ("comments"."deleted_at" is null or "comments"."body" = '')
);
--> statement-breakpoint
CREATE TABLE "mentor_notes" (
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"mentee_id" uuid NOT NULL,
	"body" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "mentor_notes_owner_id_check_in_id_pk" PRIMARY KEY("owner_id","check_in_id")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"check_in_id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"mentorship_id" uuid NOT NULL,
	"state" text NOT NULL,
	"awaiting_since" timestamp with time zone NOT NULL,
	"offered_from" timestamp with time zone,
	"reviewed_at" timestamp with time zone,
	"reviewed_by" uuid,
	"reviewed_version" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reviews_state" CHECK ("reviews"."state" in ('awaiting_mentor', 'awaiting_member', 'reviewed', 'released')),
	CONSTRAINT "reviews_reviewed" CHECK ("reviews"."state" <> 'reviewed' or "reviews"."reviewed_at" is not null),
	CONSTRAINT "reviews_offered" CHECK (("reviews"."state" = 'awaiting_mentor') = ("reviews"."offered_from" is not null))
);
--> statement-breakpoint
CREATE TABLE "suggestion_takings" (
	"comment_id" uuid NOT NULL,
	"used_as" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "suggestion_takings_comment_id_used_as_pk" PRIMARY KEY("comment_id","used_as"),
	CONSTRAINT "suggestion_takings_used_as" CHECK ("suggestion_takings"."used_as" in ('milestone', 'focus'))
);
--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "delta" double precision;--> statement-breakpoint
ALTER TABLE "measurements" ADD COLUMN "pace" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_changes" ADD CONSTRAINT "check_in_changes_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_changes" ADD CONSTRAINT "check_in_changes_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_revisions" ADD CONSTRAINT "private_revisions_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_goals" ADD CONSTRAINT "mentorship_goals_owner_id_mentorship_id_mentorships_owner_id_id_fk" FOREIGN KEY ("owner_id","mentorship_id") REFERENCES "public"."mentorships"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorship_goals" ADD CONSTRAINT "mentorship_goals_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_mentor_id_members_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentorships" ADD CONSTRAINT "mentorships_replaces" FOREIGN KEY ("owner_id","replaces_id") REFERENCES "public"."mentorships"("owner_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_openings" ADD CONSTRAINT "check_in_openings_mentor_id_members_id_fk" FOREIGN KEY ("mentor_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_openings" ADD CONSTRAINT "check_in_openings_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_openings" ADD CONSTRAINT "check_in_openings_owner_id_mentorship_id_mentorships_owner_id_id_fk" FOREIGN KEY ("owner_id","mentorship_id") REFERENCES "public"."mentorships"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_revisions" ADD CONSTRAINT "comment_revisions_owner_id_comment_id_comments_owner_id_id_fk" FOREIGN KEY ("owner_id","comment_id") REFERENCES "public"."comments"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_owner_id_mentorship_id_mentorships_owner_id_id_fk" FOREIGN KEY ("owner_id","mentorship_id") REFERENCES "public"."mentorships"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_root" FOREIGN KEY ("owner_id","root_id") REFERENCES "public"."comments"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_notes" ADD CONSTRAINT "mentor_notes_owner_id_members_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mentor_notes" ADD CONSTRAINT "mentor_notes_mentee_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("mentee_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_reviewed_by_members_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_owner_id_mentorship_id_mentorships_owner_id_id_fk" FOREIGN KEY ("owner_id","mentorship_id") REFERENCES "public"."mentorships"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suggestion_takings" ADD CONSTRAINT "suggestion_takings_owner_id_comment_id_comments_owner_id_id_fk" FOREIGN KEY ("owner_id","comment_id") REFERENCES "public"."comments"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_owner" ON "api_tokens" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "notices_owner" ON "notices" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("owner_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "outbox_queued" ON "outbox" USING btree ("next_attempt_at") WHERE "outbox"."state" = 'queued';--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "mentorship_goals_goal" ON "mentorship_goals" USING btree ("goal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_one_active" ON "mentorships" USING btree ("owner_id","mentor_id") WHERE "mentorships"."state" = 'active';--> statement-breakpoint
CREATE UNIQUE INDEX "mentorships_one_invitation" ON "mentorships" USING btree ("owner_id","invited_email") WHERE "mentorships"."state" = 'invited';--> statement-breakpoint
CREATE INDEX "mentorships_mentor" ON "mentorships" USING btree ("mentor_id") WHERE "mentorships"."state" = 'active';--> statement-breakpoint
CREATE INDEX "check_in_openings_owner" ON "check_in_openings" USING btree ("owner_id","opened_at");--> statement-breakpoint
CREATE INDEX "comments_check_in" ON "comments" USING btree ("check_in_id");--> statement-breakpoint
CREATE INDEX "comments_goal" ON "comments" USING btree ("goal_id");--> statement-breakpoint
CREATE INDEX "comments_root_id" ON "comments" USING btree ("root_id");--> statement-breakpoint
CREATE INDEX "comments_mentorship" ON "comments" USING btree ("mentorship_id");--> statement-breakpoint
CREATE INDEX "comments_author" ON "comments" USING btree ("author_id","id");--> statement-breakpoint
CREATE INDEX "reviews_owed" ON "reviews" USING btree ("owner_id","awaiting_since") WHERE "reviews"."state" = 'awaiting_mentor';--> statement-breakpoint
CREATE INDEX "reviews_mentorship" ON "reviews" USING btree ("mentorship_id");--> statement-breakpoint
ALTER TABLE "measurements" ADD CONSTRAINT "measurements_pace" CHECK ("measurements"."pace" in ('ahead', 'on_pace', 'behind', 'no_data'));