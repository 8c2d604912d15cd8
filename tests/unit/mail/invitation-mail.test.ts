import { describe, expect, it } from 'vitest';
import { invitationMail } from '#/lib/mail/invitation-mail.ts';
import { neverShared, sharingSentences } from '#/lib/mentorships/rules.ts';

const invitation = {
  to: 'priya@example.org',
  name: 'Maya Rai',
  message: 'Would you read my weeks?\n\nI would be glad.',
  link: 'https://milepost.example.org/invitations/abc.def',
  expiresAt: '2026-12-06T10:42:00Z',
  sharing: { goals: 'all', journal: true, past: false },
} as const;

describe('the mail of an invitation', () => {
  it('says in both parts who invites, what they say, what is shared, and until when', () => {
    const { to, subject, text, html } = invitationMail(invitation);
    expect([to, subject]).toEqual(['priya@example.org', 'Maya Rai invites you to be their mentor']);
    for (const part of [text, html]) {
      expect(part).toContain('Would you read my weeks?');
      for (const sentence of sharingSentences(invitation.sharing, null))
        expect(part).toContain(sentence.text);
      expect(part).toContain(neverShared);
      expect(part).toContain('until Sun 6 Dec, 10:42 UTC');
      expect(part).toContain(invitation.link);
    }
    expect(text).toContain('> Would you read my weeks?\n>\n> I would be glad.');
  });

  it('has nothing where there is no message', () => {
    const { text, html } = invitationMail({ ...invitation, message: ' \n' });
    expect(text).not.toContain('>');
    expect(html).not.toContain('<blockquote');
  });

  it('shows what a member wrote, and runs none of it', () => {
    const evil = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;`;
    const { html } = invitationMail({ ...invitation, name: evil, message: evil });
    expect(html).not.toMatch(/<script|<img/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('&#39;alert(2)&#39;&gt;&amp;amp;');
    const plain = invitationMail({ ...invitation, name: 'Maya', message: 'Hello' }).html;
    expect(count(html, '<')).toBe(count(plain, '<'));
  });

  it('loads nothing from anywhere', () => {
    const { html } = invitationMail(invitation);
    expect(html).not.toMatch(/src=|url\(|@import|<link/);
    const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    expect(addresses).toEqual([invitation.link]);
  });
});

function count(text: string, what: string): number {
  return text.split(what).length;
}
