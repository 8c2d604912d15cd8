import type { Token, Tokens } from 'marked';
import { createElement, Fragment, type ReactNode } from 'react';
import { decodeEntities } from './entities.ts';
import { safeHref } from './safe-href.ts';

const deepest = 24;

/**
 * Elements for marked's tokens. Children are passed as arguments, not as an array, so that none needs a
 * key. What is unknown, raw HTML above all, is shown as the text it was written as.
 */
export function renderTokens(tokens: readonly Token[] | undefined, depth = 0): ReactNode[] {
  if (!tokens) return [];
  if (depth > deepest) return tokens.map((token) => token.raw);
  return tokens.map((token) => renderToken(token, depth + 1));
}

function renderToken(token: Token, depth: number): ReactNode {
  const inner = () => renderTokens((token as Tokens.Generic).tokens, depth);
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return createElement('p', null, ...inner());
    case 'text':
      return token.tokens ? createElement(Fragment, null, ...inner()) : decodeEntities(token.text);
    case 'strong':
    case 'em':
    case 'del':
    case 'blockquote':
      return createElement(token.type, null, ...inner());
    case 'heading':
      return createElement(`h${Math.min(6, token.depth + 2)}`, null, ...inner());
    case 'br':
    case 'hr':
      return createElement(token.type);
    case 'codespan':
      return createElement('code', null, token.text);
    case 'code':
      return createElement('pre', { tabIndex: 0 }, createElement('code', null, token.text));
    case 'list':
      return list(token as Tokens.List, depth);
    case 'checkbox':
      return token.checked ? '☑ ' : '☐ ';
    case 'table':
      return table(token as Tokens.Table, depth);
    case 'link':
      return link(token as Tokens.Link, depth);
    case 'image':
      return anchor(decodeEntities(token.href), [decodeEntities(token.text) || 'image']);
    case 'escape':
      return token.text;
    case 'html':
      return token.block ? createElement('p', null, token.raw.trim()) : token.raw;
    default:
      return token.raw;
  }
}

function list({ ordered, start, items }: Tokens.List, depth: number): ReactNode {
  const attributes = ordered && start !== 1 ? { start: Number(start) } : null;
  const entries = items.map((item) =>
    createElement('li', null, ...renderTokens(item.tokens, depth)),
  );
  return createElement(ordered ? 'ol' : 'ul', attributes, ...entries);
}

function table({ header, rows }: Tokens.Table, depth: number): ReactNode {
  const row = (tag: 'th' | 'td', cells: Tokens.TableCell[]) =>
    createElement(
      'tr',
      null,
      ...cells.map((cell) => createElement(tag, null, ...renderTokens(cell.tokens, depth))),
    );
  const body = rows.map((cells) => row('td', cells));
  return createElement(
    'table',
    null,
    createElement('thead', null, row('th', header)),
    createElement('tbody', null, ...body),
  );
}

function link(token: Tokens.Link, depth: number): ReactNode {
  if (token.autolink) return anchor(token.href, [token.text]);
  return anchor(decodeEntities(token.href), renderTokens(token.tokens, depth));
}

function anchor(href: string, children: ReactNode[]): ReactNode {
  const safe = safeHref(href);
  if (safe === null) return createElement(Fragment, null, ...children);
  return createElement('a', { href: safe, rel: 'nofollow noopener noreferrer' }, ...children);
}
