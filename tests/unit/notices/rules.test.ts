import { describe, expect, it } from 'vitest';
import { weekKey } from '#/lib/core/week-key.ts';
import { type NoticeFacts, noticePath, noticeText } from '#/lib/notifications/rules.ts';

const facts: NoticeFacts = {
  kind: 'check_in_submitted',
  side: 'mentor',
  mentorshipId: 'm1',
  name: 'Tomás Vidal',
  checkInId: 'c1',
  week: weekKey('2026-11-16'),
  goalId: null,
  goalTitle: null,
  commentId: null,
  commentKind: null,
  endedBy: null,
  usedAs: null,
  option: null,
  holdsFrom: null,
  createdAt: '2026-11-20T18:42:00Z',
};
const toMentee = { side: 'mentee', name: 'Priya Raman' } as const;
const onGoal = { goalId: 'g1', goalTitle: 'Let go of the code' };
const noWeek = { checkInId: null, week: null };

describe('a notice says who did what to which week or goal', () => {
  it.each<[Partial<NoticeFacts>, string]>([
    [{}, 'Tomás Vidal logged the week of 16 November'],
    [{ createdAt: '2027-01-02T00:00:00Z' }, 'Tomás Vidal logged the week of 16 November 2026'],
    [
      { kind: 'check_in_revised' },
      'Tomás Vidal changed the week of 16 November after it was reviewed',
    ],
    [{ ...toMentee, kind: 'check_in_reviewed' }, 'Priya Raman reviewed your week of 16 November'],
    [
      { ...toMentee, kind: 'comment_written', commentKind: 'praise' },
      'Priya Raman praised your week of 16 November',
    ],
    [
      { ...toMentee, kind: 'comment_written', commentKind: 'suggestion', ...onGoal },
      'Priya Raman suggests something for “Let go of the code” in the week of 16 November',
    ],
    [
      { kind: 'comment_written', commentKind: 'reply', ...noWeek, ...onGoal },
      'Tomás Vidal replied about “Let go of the code”',
    ],
    [
      { ...toMentee, kind: 'question_asked' },
      'Priya Raman asks you about your week of 16 November',
    ],
    [
      { kind: 'question_answered' },
      'Tomás Vidal answered your question about the week of 16 November',
    ],
    [
      { kind: 'suggestion_taken', usedAs: 'milestone' },
      'Tomás Vidal made a milestone of your suggestion for the week of 16 November',
    ],
    [
      { ...onGoal, ...noWeek, kind: 'plan_eased', holdsFrom: weekKey('2026-11-30') },
      'Tomás Vidal eased “Let go of the code”: from 30 Nov on',
    ],
    [
      { ...onGoal, kind: 'goal_replanned', option: 'extend' },
      'Tomás Vidal made a new plan for “Let go of the code”',
    ],
    [
      { ...onGoal, kind: 'goal_replanned', option: 'drop' },
      'Tomás Vidal dropped “Let go of the code”',
    ],
    [
      { ...onGoal, kind: 'goal_replanned', option: 'pause' },
      'Tomás Vidal lets “Let go of the code” rest',
    ],
    [
      { ...onGoal, kind: 'goal_replanned', option: 'keep' },
      'Tomás Vidal keeps the plan for “Let go of the code”',
    ],
    [
      { kind: 'suggestion_taken', usedAs: 'focus' },
      'Tomás Vidal took your suggestion as the focus of a week',
    ],
    [
      { ...toMentee, ...noWeek, kind: 'invitation_accepted' },
      'Priya Raman accepted your invitation',
    ],
    [
      { ...toMentee, ...noWeek, kind: 'mentorship_ended', name: null },
      'A former mentor no longer mentors you',
    ],
    [{ ...noWeek, kind: 'mentorship_ended', name: null }, 'A mentee ended the mentorship'],
    [
      { ...noWeek, kind: 'mentorship_ended', name: null, endedBy: 'hand_over' },
      'A mentee went on to another mentor',
    ],
  ])('%j', (change, text) => {
    expect(noticeText({ ...facts, ...change })).toBe(text);
  });
});

describe('a notice leads to the place', () => {
  it.each<[Partial<NoticeFacts>, string]>([
    [{}, '/reviews/c1'],
    [{ commentId: 'k1' }, '/reviews/c1#comment-k1'],
    [{ ...noWeek, ...onGoal, commentId: 'k1' }, '/mentees/m1/goals/g1#comment-k1'],
    [{ ...noWeek }, '/mentees'],
    [{ ...toMentee }, '/check-ins/2026-11-16'],
    [{ ...toMentee, ...onGoal, commentId: 'k1' }, '/check-ins/2026-11-16#comment-k1'],
    [{ ...toMentee, ...noWeek, ...onGoal, commentId: 'k1' }, '/goals/g1#comment-k1'],
    [{ ...toMentee, ...noWeek }, '/mentors/m1'],
  ])('%j', (change, path) => {
    expect(noticePath({ ...facts, ...change })).toBe(path);
  });
});
