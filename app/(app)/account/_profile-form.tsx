'use client';

import { useState } from 'react';
import { textIn, useSubmit } from '#/components/accounts/use-submit.ts';
import { ZoneSelect } from '#/components/accounts/zone-select.tsx';
import { Button } from '#/components/ui/button.tsx';
import { Select, TextInput } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import type { Profile } from '#/lib/accounts/queries.ts';
import { formatDay } from '#/lib/core/format.ts';
import { callApi, issueAt } from '#/lib/web/browser/api.ts';
import { SavedElsewhere } from './_saved-elsewhere.tsx';
import { dueWords, weekdays } from './_weekdays.ts';
import { ZoneProposal } from './_zone-proposal.tsx';

export function ProfileForm({ profile: first }: { profile: Profile }) {
  const [profile, setProfile] = useState(first);
  const [timeZone, setTimeZone] = useState(first.timeZone);
  const [saved, setSaved] = useState(false);
  const { attributes, ready, busy, problem } = useSubmit(async (given) => {
    setSaved(false);
    const due = { weekday: Number(textIn(given, 'weekday')), time: textIn(given, 'time') };
    const body = { name: textIn(given, 'name'), timeZone, due };
    const answer = await callApi('PATCH /api/v1/me', { body, version: profile.version });
    if (answer.ok) {
      setProfile(answer.data as Profile);
      setSaved(true);
      return null;
    }
    // Read with the notice, so that saving once more is a decision.
    const { currentVersion } = answer.problem;
    if (currentVersion) setProfile({ ...profile, version: currentVersion });
    return answer.problem;
  });
  const { weekday, time } = first.nextDue ?? first.due;
  const { due, nextDue } = profile;
  return (
    <form {...attributes} className="stack mt-4">
      <ZoneProposal saved={profile.timeZone} chosen={timeZone} onUse={setTimeZone} />
      {problem && !problem.errors?.length && (
        <Notice tone="error" live>
          {problem.current ? (
            <SavedElsewhere current={problem.current as Profile} />
          ) : (
            problem.detail
          )}
        </Notice>
      )}
      <TextInput
        label="Name"
        name="name"
        autoComplete="name"
        defaultValue={first.name}
        error={issueAt(problem, 'name')}
      />
      <ZoneSelect
        value={timeZone}
        onChange={setTimeZone}
        hint="A change holds at once."
        error={issueAt(problem, 'timeZone')}
      />
      <div>
        <div className="grid grid-cols-2 gap-3">
          <Select
            label="Week due on"
            name="weekday"
            defaultValue={String(weekday)}
            options={weekdays.map((label, i) => ({ value: String(i + 1), label }))}
            error={issueAt(problem, 'due.weekday')}
          />
          <TextInput
            label="at"
            name="time"
            type="time"
            defaultValue={time}
            error={issueAt(problem, 'due.time')}
          />
        </div>
        <p className="hint">
          {nextDue
            ? `This week is due on ${dueWords(due)}; from ${formatDay(nextDue.fromWeek)} on, ${dueWords(nextDue)}.`
            : 'A change takes effect from next week.'}
        </p>
      </div>
      <div className="actions">
        <Button type="submit" disabled={!ready} busy={busy}>
          Save
        </Button>
        <span role="status">{saved ? 'Saved.' : ''}</span>
      </div>
    </form>
  );
}
