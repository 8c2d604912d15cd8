CREATE TABLE "check_in_changes" (
	"owner_id" uuid NOT NULL,
	"check_in_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"goal_id" uuid,
	CONSTRAINT "check_in_changes_once" UNIQUE NULLS NOT DISTINCT("check_in_id","version","goal_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_changes" ADD CONSTRAINT "check_in_changes_owner_id_check_in_id_check_ins_owner_id_id_fk" FOREIGN KEY ("owner_id","check_in_id") REFERENCES "public"."check_ins"("owner_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_changes" ADD CONSTRAINT "check_in_changes_owner_id_goal_id_goals_owner_id_id_fk" FOREIGN KEY ("owner_id","goal_id") REFERENCES "public"."goals"("owner_id","id") ON DELETE cascade ON UPDATE no action;