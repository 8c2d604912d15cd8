const skippedByBrowsers =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip these inside a scheme
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/;

/** The address if it is absolute http, https or mailto and holds no hidden character, else null. */
export function safeHref(href: string): string | null {
  if (skippedByBrowsers.test(href)) return null;
  if (/^mailto:[^:/]+$/i.test(href)) return href;
  if (!/^https?:\/\/[^/\\]/i.test(href)) return null;
  return URL.canParse(href) ? href : null;
}
