export const passwordLength = { min: 12, max: 128 };
/** A session ends after so many days without a request, and in any case after so many. */
export const sessionDays = { idle: 7, absolute: 30 };

/** The address as it is stored and looked up; a domain of another script stays as it was typed. */
export function normaliseEmail(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

/** True for what can be an address: only a mail that arrives proves one. */
export function looksLikeEmail(text: string): boolean {
  return (
    text.length <= 254 && /^[^\s@<>"(),:;]{1,64}@[^\s@<>"(),:;.]+(\.[^\s@<>"(),:;.]+)+$/.test(text)
  );
}

/** Passwords are compared and counted in one Unicode form, whatever the keyboard sends. */
export function normalisePassword(text: string): string {
  return text.normalize('NFC');
}

/** True when the password is one short piece over and over: `aaaaaaaaaaaa`, `abcabcabcabc`. */
export function isRepetition(password: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(password);
}

/** True when the password is little more than the person's name, address or the product's name. */
export function namesItsOwner(password: string, owner: { email: string; name: string }): boolean {
  const bare = lettersOf(password);
  const email = owner.email.toLowerCase();
  const names = [email, email.split('@')[0] ?? '', owner.name, 'milepost'].map(lettersOf);
  return names.some((name) => name.length > 2 && isMadeOf(bare, name));
}

function isMadeOf(text: string, piece: string): boolean {
  return text.length > 0 && text.replaceAll(piece, '') === '';
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** A browser's name for itself as a person would say it: "Chrome on macOS". */
export function deviceLabel(userAgent: string): string {
  const browser = browsers.find(([, pattern]) => pattern.test(userAgent))?.[0];
  const device = systems.find(([, pattern]) => pattern.test(userAgent))?.[0];
  if (browser && device) return `${browser} on ${device}`;
  return browser ?? device ?? 'Another device';
}

// The order matters: nearly every browser also calls itself Chrome and Safari.
const browsers: [string, RegExp][] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
  ['curl', /^curl\//],
];
const systems: [string, RegExp][] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
];
