import type { BrowserContext } from '@playwright/test';
import { systemClock } from '#/lib/core/clock.ts';
import { addWeeks, type WeekKey, weekOf } from '#/lib/core/week.ts';
import { type content, startGoal } from '#/tests/integration/check-ins/arrange.ts';
import { expect } from '#/tests/support/e2e.ts';
import type { TestMember } from '#/tests/support/member.ts';

const longAgo = { metrics: [{ name: 'One-on-ones' }], milestones: ['Talk held'] };

export function thisWeek(member: TestMember): WeekKey {
  return weekOf(systemClock(), member.timeZone);
}

export function begin(member: TestMember, wishes: Parameters<typeof startGoal>[1] = {}) {
  return startGoal(member, { ...longAgo, startWeek: addWeeks(thisWeek(member), -3), ...wishes });
}

export async function submit(
  context: BrowserContext,
  week: WeekKey,
  data: ReturnType<typeof content>,
): Promise<void> {
  const url = process.env.MILEPOST_E2E_URL ?? '';
  const headers = { origin: url, 'if-none-match': '*' };
  const answer = await context.request.post(`${url}/api/v1/check-ins/${week}/submission`, {
    headers,
    data,
  });
  expect(answer.status()).toBe(201);
}
