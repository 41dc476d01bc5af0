CREATE SCHEMA "helpdesk";
--> statement-breakpoint
CREATE TABLE "helpdesk"."article_translations" (
	"article_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"lead" text NOT NULL,
	"image_alt" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"sections" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector(case "language" when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig else 'simple'::regconfig end, "title"), 'A') || setweight(to_tsvector(case "language" when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig else 'simple'::regconfig end, "lead"), 'B') || setweight(to_tsvector(case "language" when 'en' then 'english'::regconfig when 'de' then 'german'::regconfig else 'simple'::regconfig end, jsonb_path_query_array("sections", '$[*].content')), 'C')) STORED,
	CONSTRAINT "article_translations_article_id_language_pk" PRIMARY KEY("article_id","language")
);
--> statement-breakpoint
CREATE TABLE "helpdesk"."articles" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"category_id" text,
	"author_id" text,
	"image_url" text,
	"image_width" integer,
	"image_height" integer,
	"thumbnail_url" text,
	"roles" text[] DEFAULT '{}' NOT NULL,
	"theme" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "articles_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "helpdesk"."authors" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"email" text,
	"avatar_url" text
);
--> statement-breakpoint
CREATE TABLE "helpdesk"."categories" (
	"id" text PRIMARY KEY NOT NULL,
	"parent_id" text,
	"slug" text NOT NULL,
	"icon" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "categories_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "helpdesk"."category_translations" (
	"category_id" text NOT NULL,
	"language" text NOT NULL,
	"title" text NOT NULL,
	"description" text NOT NULL,
	CONSTRAINT "category_translations_category_id_language_pk" PRIMARY KEY("category_id","language")
);
--> statement-breakpoint
ALTER TABLE "helpdesk"."article_translations" ADD CONSTRAINT "article_translations_article_id_articles_id_fk" FOREIGN KEY ("article_id") REFERENCES "helpdesk"."articles"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpdesk"."articles" ADD CONSTRAINT "articles_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "helpdesk"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpdesk"."articles" ADD CONSTRAINT "articles_author_id_authors_id_fk" FOREIGN KEY ("author_id") REFERENCES "helpdesk"."authors"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpdesk"."categories" ADD CONSTRAINT "categories_parent_id_categories_id_fk" FOREIGN KEY ("parent_id") REFERENCES "helpdesk"."categories"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "helpdesk"."category_translations" ADD CONSTRAINT "category_translations_category_id_categories_id_fk" FOREIGN KEY ("category_id") REFERENCES "helpdesk"."categories"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "article_translations_search_index" ON "helpdesk"."article_translations" USING gin ("search");--> statement-breakpoint
CREATE INDEX "articles_category_id_index" ON "helpdesk"."articles" USING btree ("category_id");--> statement-breakpoint
CREATE INDEX "articles_created_at_index" ON "helpdesk"."articles" USING btree ("created_at");