'use client';

import { type ReactNode, useRef } from 'react';
import { Button, LinkButton } from '#/components/ui/button.tsx';
import { Checkbox, TextArea } from '#/components/ui/inputs.tsx';
import { Notice } from '#/components/ui/notice.tsx';
import { Segmented } from '#/components/ui/segmented.tsx';
import type { ReplanOption } from '#/db/vocabulary.ts';
import { FormProblems } from './form-problems.tsx';
import { type Choice, pickOf, type ReplanPlace, useReplanForm } from './use-replan-form.ts';

export interface Pick {
  key: string;
  label: string;
  send: Record<string, unknown>;
  /** What it would do. */
  effect: ReactNode;
}

export interface OptionCard {
  option: ReplanOption;
  title: string;
  lead: string;
  /** What it makes of the chance, in short. */
  gain: string | null;
  /** What the picks are about; an option may have none. */
  legend: string;
  picks: Pick[];
  send?: Record<string, unknown>;
  details?: ReactNode;
  /** Milestones that can go along. */
  milestones?: { id: string; title: string }[];
}

type ReplanFormProps = ReplanPlace & { cards: OptionCard[] };

const names: Record<string, string> = {
  option: 'What to do',
  metrics: 'The target',
  weeks: 'The weeks',
  milestoneIds: 'The milestones',
  reason: 'Why',
};

/** The choices about a goal that went off its plan; each opens to what it would do before it is made. */
export function ReplanForm({ cards, ...place }: ReplanFormProps) {
  const box = useRef<HTMLFormElement>(null);
  const form = useReplanForm(place, cards, box);
  const { choice, change, errors } = form;
  return (
    <form
      ref={box}
      method="post"
      className="stack goal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.decide();
      }}
    >
      {form.restored && <Notice live>What you chose before is still here.</Notice>}
      <FormProblems errors={errors} attempt={form.attempt} nameOf={(id) => names[id] ?? id} />
      {form.stale && (
        <Notice tone="warn" live title="This goal was changed somewhere else.">
          Your words are still here. <a href={`/goals/${place.id}/replan`}>See the choices anew</a>,
          or use this plan all the same.
        </Notice>
      )}
      <fieldset className="choices" id="option" tabIndex={-1}>
        <legend className="sr-only">What do you want to do?</legend>
        {errors.option && <p className="error">{errors.option}</p>}
        {cards.map((card) => (
          <div key={card.option} className="choice">
            <label>
              <input
                type="radio"
                name="option"
                value={card.option}
                checked={choice.option === card.option}
                onChange={() => change({ option: card.option }, 'option')}
              />
              <b>
                {card.title}
                {card.gain && <small>{card.gain}</small>}
              </b>
              <span>{card.lead}</span>
            </label>
            {choice.option === card.option && <Details {...{ card, choice, change }} />}
          </div>
        ))}
      </fieldset>
      <div className="card">
        <TextArea
          name="reason"
          label="Why?"
          hint="Your mentor can read this. It stays with the goal."
          rows={3}
          dir="auto"
          value={choice.reason}
          error={errors.reason}
          onChange={({ target }) => change({ reason: target.value }, 'reason')}
        />
      </div>
      <div className="actions">
        <Button type="submit" size="lg" busy={form.busy} disabled={!form.ready}>
          Use this plan
        </Button>
        <LinkButton variant="ghost" size="lg" href={`/goals/${place.id}`}>
          Not now
        </LinkButton>
      </div>
    </form>
  );
}

type DetailsProps = {
  card: OptionCard;
  choice: Choice;
  change: (part: Partial<Choice>, field: string) => void;
};

function Details({ card, choice, change }: DetailsProps) {
  const { option, picks, legend, details, milestones = [] } = card;
  const pick = pickOf(card, choice);
  if (!pick && !details) return null;
  const toggle = (id: string, isTaken: boolean) =>
    isTaken ? [...choice.taken, id] : choice.taken.filter((one) => one !== id);
  return (
    <div className="choice-details">
      {pick && picks.length > 1 && (
        <Segmented
          name={`pick-${option}`}
          legend={legend}
          segments={picks.map(({ key, label }) => ({ value: key, label }))}
          value={pick.key}
          onChange={(key) => change({ picks: { ...choice.picks, [option]: key } }, option)}
        />
      )}
      <div aria-live="polite">{pick?.effect}</div>
      {details}
      {milestones.length > 0 && (
        <fieldset>
          <legend className="label">Milestones that go along to the next part</legend>
          {milestones.map(({ id, title }) => (
            <Checkbox
              key={id}
              checked={choice.taken.includes(id)}
              onChange={({ target }) => change({ taken: toggle(id, target.checked) }, option)}
            >
              <bdi>{title}</bdi>
            </Checkbox>
          ))}
        </fieldset>
      )}
    </div>
  );
}
