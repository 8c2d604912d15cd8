import { Lexer, type Token } from 'marked';
import { createElement } from 'react';
import { renderTokens } from './render-tokens.ts';

/** A member's Markdown as elements: no raw HTML, no images, links only to http, https and mailto. */
export function Markdown({ source }: { source: string }) {
  return createElement('div', { className: 'prose', dir: 'auto' }, ...renderTokens(read(source)));
}

function read(source: string): readonly Token[] {
  try {
    return new Lexer({ gfm: true, breaks: true }).lex(source);
  } catch (error) {
    // Thousands of nested quotes overflow the lexer's stack: their text is still shown.
    if (error instanceof RangeError)
      return [{ type: 'html', raw: source, block: true, text: source, pre: false }];
    throw error;
  }
}
