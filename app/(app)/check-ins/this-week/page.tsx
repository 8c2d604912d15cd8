import { redirect } from 'next/navigation';
import { weekOf } from '#/lib/core/week.ts';
import { readPage } from '#/lib/web/page.ts';

/** The member's current week: a link that holds every day. */
export default async function ThisWeekPage() {
  const { viewer, now } = await readPage(async () => null);
  redirect(`/check-ins/${weekOf(now, viewer.timeZone)}`);
}
