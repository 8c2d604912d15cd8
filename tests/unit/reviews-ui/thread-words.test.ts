import { describe, expect, it } from 'vitest';
import { agoWords, dayWords } from '#/components/reviews/since-words.ts';
import {
  firstName,
  firstWords,
  initials,
  openComment,
  saysWords,
} from '#/components/reviews/thread-words.ts';
import type { Thread, ThreadComment } from '#/lib/reviews/thread-list.ts';

const comment = (given: Partial<ThreadComment>) =>
  ({
    kind: 'question',
    author: 'Priya Raman',
    mine: false,
    deleted: false,
    ...given,
  }) as ThreadComment;

describe('who says what', () => {
  it('is said with the first name, or to oneself', () => {
    expect(saysWords(comment({}))).toBe('Priya asks');
    expect(saysWords(comment({ kind: 'suggestion' }))).toBe('Priya suggests');
    expect(saysWords(comment({ kind: 'reply', mine: true }))).toBe('You answer');
    expect(saysWords(comment({ kind: 'praise', author: 'A former mentor' }))).toBe(
      'A former mentor praises',
    );
  });

  it('is drawn with initials, of any script', () => {
    expect(initials('Tomás Vidal')).toBe('TV');
    expect(initials('Ada')).toBe('A');
    expect(initials('李 小龍')).toBe('李小');
    expect(initials('  ')).toBe('');
    expect(firstName('Maria del Carmen')).toBe('Maria');
  });
});

describe('the first words of a comment', () => {
  it('are one line without marks', () => {
    expect(firstWords('# A **bold**\n\n- [link](https://x.example) and `code`')).toBe(
      'A bold link and code',
    );
  });

  it('end at a word', () => {
    expect(firstWords('one two three', 9)).toBe('one two…');
  });
});

describe('what of a thread is open', () => {
  it('is its last question that stands, else its last word', () => {
    const one = comment({ id: '1' });
    const reply = comment({ id: '2', kind: 'reply' });
    const gone = comment({ id: '3', deleted: true });
    const open = (...comments: ThreadComment[]) => openComment({ comments } as Thread)?.id;
    expect(open(one, reply, gone)).toBe('1');
    expect(open(comment({ id: '4', kind: 'praise' }), reply)).toBe('2');
    expect(open(gone)).toBe('3');
  });
});

describe('since when', () => {
  const now = '2026-11-22T12:00:00Z';

  it('is said in hours, then in days', () => {
    expect(agoWords('2026-11-22T11:30:00Z', now)).toBe('just now');
    expect(agoWords('2026-11-22T08:00:00Z', now)).toBe('4 h ago');
    expect(agoWords('2026-11-21T11:00:00Z', now)).toBe('1 day ago');
    expect(agoWords('2026-11-01T11:00:00Z', now)).toBe('21 days ago');
  });

  it('is a day in the zone of whoever reads', () => {
    expect(dayWords('2026-11-22T01:00:00Z', now, 'UTC')).toBe('today');
    expect(dayWords('2026-11-22T01:00:00Z', now, 'America/Denver')).toBe('Saturday');
    expect(dayWords('2026-11-10T01:00:00Z', now, 'UTC')).toBe('10 Nov');
  });
});
