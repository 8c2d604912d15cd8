import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Anchor, farthest, placeLabels } from '#/components/charts/place-labels.ts';
import { fitText, textWidth } from '#/components/charts/text-width.ts';

const width = 760;

describe('placing labels', () => {
  test('a lone label stands centred under its stone, whole', () => {
    const [label] = placeLabels([{ x: 300, text: 'Runbook written' }], { width, wall: null });
    expect(label).toMatchObject({ text: 'Runbook written', row: 0 });
    expect(((label?.left ?? 0) + (label?.right ?? 0)) / 2).toBeCloseTo(300);
  });

  test('at the edge it moves inward instead of being cut', () => {
    const [label] = placeLabels([{ x: 751, text: 'Six growth plans agreed' }], {
      width,
      wall: null,
    });
    expect(label?.right).toBe(width);
    expect(label?.text).toBe('Six growth plans agreed');
  });

  test('beside the today line it keeps to the side of its stone', () => {
    const [label] = placeLabels([{ x: 400, text: 'Ana runs a release alone' }], {
      width,
      wall: 410,
    });
    expect(label?.right).toBeLessThan(410);
  });

  test('two that would touch take two rows', () => {
    const labels = placeLabels(
      [
        { x: 300, text: 'Ask three peers how it lands' },
        { x: 320, text: 'Peer rating of at least four' },
      ],
      { width, wall: null },
    );
    expect(labels.map((label) => label.row)).toEqual([0, 1]);
  });

  test('one too long for the lane ends in an ellipsis and keeps its full text', () => {
    const text = 'a long milestone '.repeat(20);
    const [label] = placeLabels([{ x: 300, text }], { width, wall: 500 });
    expect(label?.text.endsWith('…')).toBe(true);
    expect(label?.full).toBe(text);
  });

  const anchors: fc.Arbitrary<Anchor[]> = fc.array(
    fc.record({
      x: fc.double({ min: 9, max: width - 9, noNaN: true }),
      text: fc.oneof(
        fc.string({ minLength: 1, maxLength: 90, unit: 'grapheme' }),
        fc.lorem({ maxCount: 9 }),
      ),
    }),
    { maxLength: 14 },
  );
  const walls = fc.option(fc.double({ min: 0, max: width, noNaN: true }), { nil: null });

  test('whatever the milestones: all placed, inside, apart, clear of today, near their stone', () => {
    fc.assert(
      fc.property(anchors, walls, (given, wall) => {
        const labels = placeLabels(given, { width, wall });
        expect(labels).toHaveLength(given.length);
        const sorted = given.toSorted((a, b) => a.x - b.x);
        labels.forEach((label, i) => {
          expect(label.left).toBeGreaterThanOrEqual(-1e-6);
          expect(label.right).toBeLessThanOrEqual(width + 1e-6);
          expect(label.right).toBeGreaterThan(label.left);
          if (wall !== null) expect(label.left >= wall || label.right <= wall).toBe(true);
          const x = sorted[i]?.x ?? 0;
          expect(Math.max(label.left - x, x - label.right, 0)).toBeLessThanOrEqual(farthest);
          for (const other of labels.slice(i + 1)) {
            if (other.row !== label.row) continue;
            expect(other.left >= label.right || other.right <= label.left).toBe(true);
          }
        });
      }),
    );
  });
});

describe('fitting text', () => {
  test('what fits stays, what does not is cut with an ellipsis within the room', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 80 }),
        fc.integer({ min: 40, max: 400 }),
        (text, room) => {
          const fitted = fitText(text, room);
          expect(textWidth(fitted)).toBeLessThanOrEqual(room);
          if (textWidth(text) <= room) expect(fitted).toBe(text);
          else expect(fitted.endsWith('…')).toBe(true);
        },
      ),
    );
  });
});
