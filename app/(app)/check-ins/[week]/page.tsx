import { z } from '@hono/zod-openapi';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AppFrame } from '#/components/layout/app-frame.tsx';
import { readerOf } from '#/components/reviews/reader.ts';
import { checkInForm } from '#/lib/check-ins/queries.ts';
import { checkInReaders } from '#/lib/check-ins/reader-list.ts';
import { formatWeek } from '#/lib/core/format.ts';
import { week } from '#/lib/core/shapes.ts';
import { checkInThreads } from '#/lib/reviews/thread-list.ts';
import { pageParams, readPage } from '#/lib/web/page.ts';
import { EditPage } from './_edit-page.tsx';
import { LogPage } from './_log-page.tsx';
import { NotYetPage } from './_not-yet-page.tsx';
import { ReadPage } from './_read-page.tsx';

type Props = {
  params: Promise<{ week: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const path = z.strictObject({ week });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { week } = await pageParams(path, params);
  return { title: `Log of ${formatWeek(week)}` };
}

/** One week: the form while it can be written, then what was written. */
export default async function CheckInPage({ params, searchParams }: Props) {
  const { week } = await pageParams(path, params);
  const asked = await searchParams;
  const { viewer, value, now } = await readPage(async (db, now) => {
    const [form, said, readers] = await Promise.all([
      checkInForm(db, week, now),
      checkInThreads(db, week),
      checkInReaders(db, week),
    ]);
    return { form, said, readers };
  });
  const { form, said, readers } = value;
  if (!form) notFound();
  const { memberId } = viewer;
  return (
    <AppFrame current="check-ins" viewer={viewer}>
      {form.problem !== null ? (
        <NotYetPage form={form} problem={form.problem} />
      ) : form.state !== 'submitted' ? (
        <LogPage form={form} readers={readers} memberId={memberId} />
      ) : 'edit' in asked ? (
        <EditPage form={form} readers={readers} memberId={memberId} />
      ) : (
        <ReadPage
          form={form}
          said={said}
          readers={readers}
          reader={readerOf(viewer, now.toString(), 'member')}
          news={'logged' in asked ? 'logged' : 'edited' in asked ? 'edited' : null}
        />
      )}
    </AppFrame>
  );
}
