import 'server-only';
import { env } from '#/lib/core/env.ts';

/*
 * Plain functions instead of react-email: one template needs no component library, and that one would have brought
 * Babel, esbuild, socket.io and a second Tailwind into every installation.
 */

export interface Part {
  text: string;
  html: string;
}

/** In a quieter voice, in both colour schemes. */
function soft(style: string): string {
  return `class="soft" style="color:#565f59;${style}"`;
}

/** For text and for attributes in quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

export function paragraph(text: string): Part {
  return { text, html: `<p style="margin:0 0 16px">${escapeHtml(text)}</p>` };
}

export function aside(text: string): Part {
  return { text, html: `<p ${soft('margin:0 0 12px')}>${escapeHtml(text)}</p>` };
}

/** What somebody else wrote, set apart, line by line. */
export function quote(text: string): Part {
  const lines = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const style = 'margin:0 0 16px;padding:2px 0 2px 14px;border-left:2px solid #8a8578';
  return {
    text: lines.map((line) => `> ${line}`.trimEnd()).join('\n'),
    html: `<blockquote style="${style}">${lines.map(escapeHtml).join('<br>')}</blockquote>`,
  };
}

export function list(title: string, items: readonly string[]): Part {
  const rows = items.map((item) => `<li style="margin:0 0 4px">${escapeHtml(item)}</li>`);
  return {
    text: [title, ...items.map((item) => `- ${item}`)].join('\n'),
    html: `<p style="margin:0 0 6px">${escapeHtml(title)}</p>
<ul style="margin:0 0 16px;padding-left:20px">${rows.join('')}</ul>`,
  };
}

/** A link to this installation; its address is there to be read, too. */
export function button(label: string, href: string): Part {
  const style =
    'display:inline-block;padding:11px 20px;border-radius:8px;background:#14604a;color:#ffffff;font-weight:600;text-decoration:none';
  return {
    text: `${label}:\n${href}`,
    html: `<p style="margin:0 0 10px"><a href="${escapeHtml(href)}" style="${style}">${escapeHtml(label)}</a></p>
<p ${soft('margin:0 0 20px;font-size:13px;word-break:break-all')}>${escapeHtml(href)}</p>`,
  };
}

/** The whole mail out of its parts, in both forms. */
export function layout(title: string, parts: readonly Part[]): Part {
  const { appUrl } = env();
  return {
    text: `${[title, ...parts.map(({ text }) => text)].join('\n\n')}\n\n-- \nMilepost, ${appUrl}\n`,
    html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<style>
@media (prefers-color-scheme: dark) {
  body { background: #111513 !important; }
  .card { background: #181d1a !important; color: #ecefec !important; border-color: #2b322e !important; }
  .soft { color: #aab3ad !important; }
  .logo { color: #5fc29d !important; }
}
</style>
</head>
<body style="margin:0;padding:24px 12px;background:#faf9f6;font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
<p class="logo" style="max-width:560px;margin:0 auto 12px;color:#14604a;font:600 20px Georgia,serif">Milepost</p>
<div class="card" style="max-width:516px;margin:0 auto;padding:24px 22px;background:#ffffff;color:#1a1f1c;border:1px solid #e5e2da;border-radius:12px">
<h1 style="margin:0 0 16px;font:600 24px/1.25 Georgia,serif">${escapeHtml(title)}</h1>
${parts.map(({ html }) => html).join('\n')}
</div>
<p ${soft('max-width:560px;margin:14px auto 0;font-size:13px')}>Sent by ${escapeHtml(appUrl)}</p>
</body>
</html>
`,
  };
}
