import type { OutgoingHttpHeaders } from 'node:http';

const STYLE = `
  :root { color-scheme: light dark; }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 2rem; box-sizing: border-box;
    background: light-dark(#faf9f6, #111513); color: light-dark(#1a1f1c, #ecefec);
    font: 1rem/1.6 ui-sans-serif, system-ui, sans-serif; }
  main { max-width: 32rem; }
  h1 { font: 500 2rem/1.2 Newsreader, Georgia, serif; margin: 0 0 1rem; text-wrap: balance; }
  p { margin: 0 0 1rem; color: light-dark(#565f59, #aab3ad); }
  a { display: inline-block; padding: .5rem 0; color: light-dark(#14604a, #5fc29d); font-weight: 600; }
`;

/** Shown while the database cannot be reached. Holds itself: nothing else of the application is needed. */
export const unavailablePage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Back in a moment · Milepost</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Back in a moment</h1>
<p>Milepost cannot reach its database just now. What was saved is safe. It usually takes a few seconds.</p>
<a href="">Try again now</a>
</main>
</body>
</html>
`;

export const unavailableHeaders: OutgoingHttpHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-length': Buffer.byteLength(unavailablePage),
  'cache-control': 'no-store',
  'retry-after': '5',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
