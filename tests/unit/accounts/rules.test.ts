import { expect, test } from 'vitest';
import {
  deviceLabel,
  isRepetition,
  looksLikeEmail,
  namesItsOwner,
  normaliseEmail,
} from '#/lib/accounts/rules.ts';

test.each([
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
    'Chrome on macOS',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari on iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1',
    'Chrome on iPhone',
  ],
  [
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/29.0 Chrome/136.0 Mobile Safari/537.36',
    'Samsung Internet on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox on Linux'],
  ['curl/8.5.0', 'curl'],
  ['', 'Another device'],
])('%s is %s', (userAgent, label) => {
  expect(deviceLabel(userAgent)).toBe(label);
});

test('an address is stored in one form', () => {
  expect(normaliseEmail('  Jos\u0065\u0301@B\u00dcCHER.example ')).toBe(
    'jos\u00e9@b\u00fccher.example',
  );
});

test.each(['a@b.co', 'maya+log@mail.example.org', '用户@例え.jp', "o'neil@example.org"])(
  '%s can be an address',
  (text) => {
    expect(looksLikeEmail(text)).toBe(true);
  },
);

test.each([
  '',
  'a@b',
  '@b.co',
  'a@@b.co',
  'a b@c.co',
  'a@b..co',
  'a@.co',
  '<a@b.co>',
  `${'a'.repeat(65)}@b.co`,
])('%s cannot', (text) => {
  expect(looksLikeEmail(text)).toBe(false);
});

test('a repetition is told from a sentence', () => {
  expect(
    ['111111111111', 'abababababab', 'passpasspass', 'abcdabcdabcda'].filter(isRepetition),
  ).toHaveLength(4);
  expect(['banana bread is', 'correct horse', '121212 and some'].filter(isRepetition)).toEqual([]);
});

test('a name inside of a longer sentence is no reason to refuse it', () => {
  const owner = { email: 'li@example.org', name: 'Li' };
  expect(namesItsOwner('li li li li 1234', owner)).toBe(false);
  expect(namesItsOwner('li at example org 1', owner)).toBe(false);
  expect(namesItsOwner('li@example.org', owner)).toBe(true);
  expect(namesItsOwner('MilepostMilepost', owner)).toBe(true);
});
