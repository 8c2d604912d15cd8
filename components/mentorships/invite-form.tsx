'use client';

import { useRef, useState } from 'react';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { TextArea, TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { Sharing } from '#/lib/mentorships/rules.ts';
import { callApi, issueAt, newKey } from '#/lib/web/browser/api.ts';
import { type NamedGoal, SharingFields } from './sharing-fields.tsx';
import { SharingSummary } from './sharing-summary.tsx';

type InviteFormProps = {
  sharing: Sharing;
  goals: readonly NamedGoal[];
  /** The mentorship that a hand-over ends. */
  replaces: { id: string; name: string } | null;
  /** Whether the invitation leaves by mail; otherwise the member hands the link over. */
  mails: boolean;
};

const known = ['email', 'message', 'sharing.goalIds'];

export function InviteForm({ sharing: first, goals, replaces, mails }: InviteFormProps) {
  const [sharing, setSharing] = useState(first);
  // Kept while the same invitation is tried again, so that a lost answer does not make two.
  const sent = useRef({ text: '', key: '' });
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    const email = textIn(given, 'email');
    const message = textIn(given, 'message').replaceAll('\r\n', '\n');
    const body = { email, message, sharing, replacesId: replaces?.id ?? null };
    const text = JSON.stringify(body);
    if (sent.current.text !== text) sent.current = { text, key: newKey() };
    const answer = await callApi('POST /api/v1/mentorships', { body, key: sent.current.key });
    if (!answer.ok) return answer.problem;
    location.assign(`/mentors/${answer.data.id}?invited`);
    return null;
  });
  const elsewhere = problem?.errors?.find(({ path }) => !known.includes(path))?.message;
  const general = elsewhere ?? (problem?.errors?.length ? null : problem?.detail);
  return (
    <form {...attributes} className="cols-main">
      <div className="stack">
        {general && (
          <Notice tone="error" live>
            {general}
          </Notice>
        )}
        <Card title="Who">
          <div className="stack mt-4">
            <TextInput
              label="E-mail address"
              name="email"
              type="email"
              autoComplete="off"
              hint="They need no account yet: they make one on the way."
              error={issueAt(problem, 'email')}
              required
            />
            <TextArea
              label="Message"
              name="message"
              rows={4}
              maxLength={2000}
              optional
              hint="What you work on, and what you hope they will tell you."
              error={issueAt(problem, 'message')}
            />
          </div>
        </Card>
        <Card title="What they see">
          <div className="stack mt-4">
            <SharingFields
              sharing={sharing}
              onChange={setSharing}
              goals={goals}
              error={issueAt(problem, 'sharing.goalIds')}
            />
          </div>
        </Card>
      </div>
      <section className="card shared-card" aria-live="polite">
        <h2>They will see</h2>
        <SharingSummary sharing={sharing} named={sharing.goalIds.length} />
        <p className="my-4 text-soft">
          {replaces
            ? `Until they accept, ${replaces.name} stays your mentor. When they do, that mentorship ends.`
            : 'Nothing until they accept. You can change it at any time; it holds at once.'}
        </p>
        <div className="actions">
          <Button type="submit" size="lg" disabled={!ready} busy={busy}>
            {mails ? 'Send the invitation' : 'Make the invitation'}
          </Button>
          <LinkButton variant="ghost" size="lg" href="/mentors">
            Cancel
          </LinkButton>
        </div>
        {!mails && (
          <p className="hint mt-3">
            This Milepost sends no mail: you get a link to hand over yourself.
          </p>
        )}
      </section>
    </form>
  );
}
