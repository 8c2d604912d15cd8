import { z } from '@hono/zod-openapi';
import { notFound } from 'next/navigation';
import { EarlierVersion } from '#/components/check-ins/earlier-version.tsx';
import { weekWords } from '#/components/check-ins/week-words.ts';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { EmptyState } from '#/components/ui/empty-state.tsx';
import { OlderLink } from '#/components/ui/older-link.tsx';
import { PageHeader } from '#/components/ui/page-header.tsx';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { revisionList } from '#/lib/check-ins/revision-list.ts';
import { InvalidInput } from '#/lib/core/errors.ts';
import { week } from '#/lib/core/shapes.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';

export const metadata = { title: 'Earlier versions' };

const path = z.strictObject({ week });
const query = z.object({ after: z.string().max(512).optional() });

type Props = {
  params: Promise<{ week: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function RevisionsPage({ params, searchParams }: Props) {
  const { week } = await pageParams(path, params);
  const { after } = await pageParams(query, searchParams);
  const { viewer, value } = await readPage(async (db, now) => {
    const [form, page] = await Promise.all([
      checkInForm(db, week, now),
      revisionList(db, week, after).catch(noPlace),
    ]);
    return form && page && { form, page };
  });
  if (value?.form.state !== 'submitted') notFound();
  const { form, page } = value;
  return (
    <AppFrame current="check-ins" viewer={viewer}>
      <PageHeader
        eyebrow={`Check-in · ${weekWords(week, form.currentWeek)}`}
        title="What this log said before"
        lead="Each earlier version beside what it says now, where they differ."
        actions={
          <LinkButton variant="ghost" href={`/check-ins/${week}`}>
            Back to the log
          </LinkButton>
        }
      />
      {page.revisions.length === 0 && <EmptyState title="It says what it always said." />}
      <div className="stack">
        {page.revisions.map((revision) => (
          <EarlierVersion key={revision.version} revision={revision} form={form} />
        ))}
      </div>
      <OlderLink href={page.nextCursor && `?after=${page.nextCursor}`}>Older versions</OlderLink>
    </AppFrame>
  );
}

function noPlace(error: unknown): null {
  if (error instanceof InvalidInput) return null;
  throw error;
}
