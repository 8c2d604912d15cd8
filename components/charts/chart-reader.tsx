'use client';

import { type PointerEvent, useRef, useState } from 'react';
import { useReady } from '#/components/ui/use-ready.ts';
import { Drawing, type DrawingProps } from './drawing.tsx';
import { readingOf } from './reading.ts';
import { join, path } from './shapes.ts';

type ChartReaderProps = {
  drawing: DrawingProps & { viewBox: string };
  tone: string;
  caption: string;
  rows: string;
  at: string;
};

/**
 * A chart that tells the numbers of a week, at a pointer, a finger or by keyboard. For keys and for screen readers it is
 * a slider over the weeks whose value is the reading: the one role that all of them hand the arrow keys to and read out
 * at each step; a live region stays silent in browse mode, where the keys never arrive.
 */
export function ChartReader({ drawing, tone, caption, rows, at }: ChartReaderProps) {
  const ready = useReady();
  const [shown, show] = useState(0);
  const slider = useRef<HTMLInputElement>(null);
  const [first = 0, step = 1] = at.split('\t').map(Number);
  const unit = at.split('\t')[2] ?? '';
  const [, , width = 1, height = 0] = drawing.viewBox.split(' ').map(Number);
  const weeks = rows.split('\n').slice(1);
  const week = shown || weeks.findLastIndex((row) => row.split('\t')[2]) + 1;
  const x = first + step * (week - 1);
  const reading = readingOf(rows, week, unit);
  const shapes = shown
    ? join(drawing.shapes, path('cross', `M${x} 14V${height - 26}`))
    : drawing.shapes;

  function read(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const near = (((event.clientX - box.left) / box.width) * width - first) / step;
    show(Math.max(1, Math.min(weeks.length, Math.round(near) + 1)));
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the slider within does the same for keys
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same
    <div
      className={`chart tone-${tone}`}
      onPointerMove={read}
      onPointerDown={read}
      onPointerLeave={() => document.activeElement !== slider.current && show(0)}
      onClick={() => slider.current?.focus({ preventScroll: true })}
    >
      <Drawing {...drawing} shapes={shapes} />
      {ready && (
        <input
          ref={slider}
          type="range"
          min={1}
          max={weeks.length}
          value={week}
          aria-label={`${caption}, week by week`}
          aria-valuetext={reading}
          onChange={(event) => show(Number(event.target.value))}
          onFocus={() => show(week)}
          onBlur={() => show(0)}
          onKeyDown={(event) => event.key === 'Escape' && show(0)}
        />
      )}
      {shown > 0 && (
        <p
          className="reading"
          aria-hidden="true"
          style={{ left: `${(x / width) * 100}%`, translate: `${(-x / width) * 100}%` }}
        >
          {reading}
        </p>
      )}
    </div>
  );
}
