'use client';

import { type RefObject, useState } from 'react';
import { type ReplanOption, replanOptions } from '#/db/vocabulary.ts';
import { callApi } from '#/lib/web/browser/api.ts';
import type { OptionCard } from './replan-form.tsx';
import { type Typed, useEarlyTyping } from './use-early-typing.ts';
import { useKept } from './use-kept.ts';
import { useSending } from './use-sending.ts';

export interface Choice {
  option: ReplanOption | null;
  /** By option: which of its picks. */
  picks: Partial<Record<ReplanOption, string>>;
  /** Milestones that go along to the next part. */
  taken: string[];
  reason: string;
}

export interface ReplanPlace {
  id: string;
  version: number;
  memberId: string;
}

/** What the form of a new plan knows and does: the choice, its errors, and sending it without losing a word. */
export function useReplanForm(
  { id, version: seen, memberId }: ReplanPlace,
  cards: readonly OptionCard[],
  form: RefObject<HTMLFormElement | null>,
) {
  const [choice, setChoice] = useState<Choice>({ option: null, picks: {}, taken: [], reason: '' });
  const { send, touched, ...sending } = useSending(seen);
  const isChanged = choice.option !== null || choice.reason !== '';
  const kept = useKept(`milepost.replan.${memberId}.${id}`, choice, {
    isChanged,
    apply: setChoice,
  });
  const ready = useEarlyTyping(form, (typed) => setChoice((before) => withTyped(before, typed)));

  function change(part: Partial<Choice>, field: string) {
    setChoice((before) => ({ ...before, ...part }));
    touched(field);
  }

  function decide() {
    const body = { ...bodyOf(choice, cards), reason: choice.reason } as never;
    const params = { id };
    return send(
      (version) => callApi('POST /api/v1/goals/{id}/replan', { params, version, body }),
      leave,
    );
  }

  function leave() {
    kept.forget();
    location.assign(`/goals/${id}`);
  }

  return { ...sending, choice, change, ready, restored: kept.restored, decide };
}

/** The pick of an option: the one chosen, else its first. */
export function pickOf({ option, picks }: OptionCard, choice: Choice) {
  return picks.find(({ key }) => key === choice.picks[option]) ?? picks[0];
}

function bodyOf(choice: Choice, cards: readonly OptionCard[]) {
  const card = cards.find(({ option }) => option === choice.option);
  if (!card) return { option: undefined };
  const own = card.milestones?.filter(({ id }) => choice.taken.includes(id)) ?? [];
  return {
    option: card.option,
    ...card.send,
    ...pickOf(card, choice)?.send,
    ...(own.length > 0 && { milestoneIds: own.map(({ id }) => id) }),
  };
}

function withTyped(choice: Choice, typed: Typed): Choice {
  const option = replanOptions.find((one) => one === typed.get('option'));
  return {
    ...choice,
    option: option ?? choice.option,
    reason: typed.get('reason') ?? choice.reason,
  };
}
