import fc from 'fast-check';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { Markdown } from '#/components/markdown/markdown.tsx';

const html = (source: string) =>
  renderToStaticMarkup(createElement(Markdown, { source })).replace(/^<div[^>]*>|<\/div>$/g, '');
const hrefs = (markup: string) => [...markup.matchAll(/href="([^"]*)"/g)].map((match) => match[1]);

describe('what is written appears', () => {
  test.each([
    ['**bold** and _soft_', '<p><strong>bold</strong> and <em>soft</em></p>'],
    ['one\ntwo', '<p>one<br/>two</p>'],
    ['# Title', '<h3>Title</h3>'],
    ['###### Title', '<h6>Title</h6>'],
    ['> quoted', '<blockquote><p>quoted</p></blockquote>'],
    ['- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['`a < b &amp; c`', '<p><code>a &lt; b &amp;amp; c</code></p>'],
    ['```js\nlet a;\n```', '<pre tabindex="0"><code>let a;</code></pre>'],
    ['a\n\n---', '<p>a</p><hr/>'],
    [
      '5 &lt; 6 &amp; R&D &#8364; &#x20AC; &nosuch;',
      '<p>5 &lt; 6 &amp; R&amp;D € € &amp;nosuch;</p>',
    ],
    ['\\*not soft\\*', '<p>*not soft*</p>'],
    ['- [x] done\n- [ ] open', '<ul><li>☑ done</li><li>☐ open</li></ul>'],
  ])('%s', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  test('a table', () => {
    expect(html('|a|b|\n|-|-|\n|1|**2**|')).toBe(
      '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td><strong>2</strong></td></tr></tbody></table>',
    );
  });

  test('links to the web and to mail carry rel and no more', () => {
    expect(html('[site](https://e.org/?a=1&amp;b=2 "t")')).toBe(
      '<p><a href="https://e.org/?a=1&amp;b=2" rel="nofollow noopener noreferrer">site</a></p>',
    );
    expect(hrefs(html('ana@example.org and https://e.org'))).toEqual([
      'mailto:ana@example.org',
      'https://e.org',
    ]);
  });

  test('an image is a link named by its alternative text', () => {
    expect(html('![chart](https://e.org/c.png)')).toContain('>chart</a>');
    expect(html('![chart](/c.png)')).toBe('<p>chart</p>');
  });

  test('raw HTML is text', () => {
    expect(html('a <b onclick=x>b</b>')).toBe('<p>a &lt;b onclick=x&gt;b&lt;/b&gt;</p>');
    expect(html('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>');
  });
});

describe('what must not become a link', () => {
  const addresses = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//e.org',
    '/account',
    'java&#10;script:alert(1)',
    '&#106;avascript:alert(1)',
    '&#x6A;avascript:x',
    'javascript&colon;alert(1)',
    'java&Tab;script:x',
    '\u0001javascript:x',
    'java\u200bscript:x',
    'https:e.org',
    'https:\\\\e.org',
    'http://',
    'https://e.org/\u202egpj',
    'blob:https://e.org/x',
    'mailto:javascript:x',
    'view-source:https://e.org',
    'jav\u0000ascript:x',
  ];
  test.each(addresses)('%j', (address) => {
    for (const source of [
      `[x](${address})`,
      `[x](<${address}>)`,
      `![x](${address})`,
      `[x]\n\n[x]: ${address}`,
      `<${address}>`,
    ]) {
      expect(hrefs(html(source)), source).toEqual([]);
    }
  });
});

describe('whatever is typed', () => {
  const bits = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    '#',
    ';',
    '[',
    ']',
    '(',
    ')',
    '*',
    '_',
    '`',
    '\n',
    '    ',
    '- ',
    '> ',
    '|',
    '!',
    'a',
    'javascript:',
    'data:',
    '<script>',
    '<img src=x onerror=1>',
    '&#106;',
    '&lt;',
    '\u0000',
    '\u202e',
    'https://e.org',
  );
  const allowed =
    /^(div|p|span|strong|em|del|code|pre|ul|ol|li|blockquote|h[3-6]|br|hr|a|table|thead|tbody|tr|th|td)$/;

  test('only known elements and safe addresses come out', () => {
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (parts) => {
        const markup = html(parts.join(''));
        for (const [, tag] of markup.matchAll(/<([a-z0-9]+)/gi)) expect(tag).toMatch(allowed);
        for (const href of hrefs(markup)) expect(href).toMatch(/^(https?:\/\/|mailto:)/i);
        for (const [element] of markup.matchAll(/<[a-z][^>]*>/gi))
          expect(element).not.toMatch(/\son\w+=/i);
      }),
      { numRuns: 400 },
    );
  });

  test('thousands of nested quotes and lists still show their text', () => {
    expect(html(`${'>'.repeat(5000)}deep`)).toContain('deep');
    expect(html(`${'> '.repeat(60)}deep`)).toContain('deep');
    expect(
      html(Array.from({ length: 80 }, (_, i) => `${' '.repeat(2 * i)}- item${i}`).join('\n')),
    ).toContain('item79');
  });
});
