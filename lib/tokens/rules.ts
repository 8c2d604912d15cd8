/** So many tokens of a member can be live at a time. */
export const mostTokens = 50;
/** For how long a token holds. */
export const tokenDays = { most: 365, usual: 90 };

// `mp_`, 30 characters of chance, and 6 that check them: whoever finds a token, such as a scanner of published code,
// can tell that it is one, and a mistyped one never reaches the database.
const PREFIX = 'mp_';
const CHECKSUM_LENGTH = 6;
const form = /^mp_[0-9A-Za-z]{36}$/;

export const randomLength = 30;
export const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The token that is made of 30 random characters of base 62. */
export function tokenOf(random: string): string {
  return PREFIX + random + checksum(PREFIX + random);
}

/** Whether it can be a token at all; whether it is one, the database knows. */
export function looksLikeToken(text: string): boolean {
  const body = text.slice(0, -CHECKSUM_LENGTH);
  return form.test(text) && body + checksum(body) === text;
}

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  while (digits.length < CHECKSUM_LENGTH) {
    digits = base62[rest % base62.length] + digits;
    rest = Math.floor(rest / base62.length);
  }
  return digits;
}

/** CRC-32 (ISO 3309) of ASCII text. */
function crc32(text: string): number {
  let sum = -1;
  for (let i = 0; i < text.length; i++) {
    sum ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
