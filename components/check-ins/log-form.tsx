'use client';

import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Notice } from '#/components/ui/notice.tsx';
import { formatMoment } from '#/lib/core/format.ts';
import { ConflictPanel } from './conflict-panel.tsx';
import { GoalLog } from './goal-log.tsx';
import { JournalFields } from './journal-fields.tsx';
import { LogErrors } from './log-errors.tsx';
import { LogSide } from './log-side.tsx';
import type { ReaderWords } from './reader-words.ts';
import { takeBackByKey, useTakeBack } from './take-back.ts';
import { useWeekLog, type WeekLog } from './use-week-log.ts';

export interface LogFormProps extends WeekLog {
  timeZone: string;
  lastFocus: { label: string; text: ReactNode } | null;
  /** One for each metric, in their order. */
  charts: ReactNode[];
  readers: ReaderWords;
}

/** The log of a week: its fields hold what is typed, and the page around them hardly ever draws again. */
export function LogForm(props: LogFormProps) {
  const { goals, content, timeZone, mode, readers } = props;
  const form = useRef<HTMLFormElement>(null);
  const log = useWeekLog(props, form);
  const errors = log.refusal?.problem.errors ?? [];
  const takeBack = useTakeBack(log.touch);
  let charts = 0;
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (takeBackByKey(event.nativeEvent)) log.touch();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const isLine = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.ctrlKey || event.metaKey) form.current?.requestSubmit();
    else if (!isLine) return;
    event.preventDefault();
  }
  return (
    <>
      {log.restored && (
        <div className="mb-4">
          <Notice live>
            What you typed on {formatMoment(log.restored, timeZone)} was kept in this browser, and
            is back.
          </Notice>
        </div>
      )}
      {log.state.kind === 'conflict' && (
        <ConflictPanel
          mode={mode}
          goals={goals}
          timeZone={timeZone}
          current={log.state.current}
          mine={log.read().content}
          form={form}
          onKeepMine={log.keepMine}
          onTakeSaved={log.takeSaved}
          onMerge={log.touch}
        />
      )}
      <LogErrors refusal={log.refusal} goals={goals} />
      <form
        ref={form}
        method="post"
        className="cols-main log"
        noValidate
        aria-label="Log of the week"
        onInput={log.touch}
        {...takeBack}
        onBlur={log.flush}
        onKeyDown={onKeyDown}
        onSubmit={log.submit}
      >
        <div className="stack">
          {goals.map((goal, i) => {
            const first = charts;
            charts += goal.metrics.length;
            return (
              <GoalLog
                key={goal.id}
                goal={goal}
                index={i}
                entry={content.goals[i]}
                charts={props.charts.slice(first, charts)}
                disabled={!props.valuesEditable}
                readers={readers.goals?.[i]}
                errors={errors}
              />
            );
          })}
          <JournalFields journal={content.journal} readers={readers.journal} errors={errors} />
        </div>
        <LogSide
          mode={mode}
          content={content}
          lastFocus={props.lastFocus}
          readers={readers.each}
          timeZone={timeZone}
          state={log.state}
          ready={log.ready}
          busy={log.busy}
          errors={errors}
        />
      </form>
    </>
  );
}
