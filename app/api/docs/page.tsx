import { MarketingFrame } from '#/components/layout/marketing-frame.tsx';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { LinkButton } from '#/components/ui/button.tsx';
import { Card } from '#/components/ui/card.tsx';
import { Table } from '#/components/ui/table.tsx';
import { documentation } from '#/lib/api/documentation.ts';
import { OperationEntry } from './_operation-entry.tsx';

export const metadata = { title: 'API' };

export default function ApiDocsPage() {
  const { introduction, nouns, problems } = documentation();
  return (
    <MarketingFrame
      actions={
        <LinkButton variant="ghost" href="/api/v1/openapi.json">
          openapi.json
        </LinkButton>
      }
    >
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[180px_minmax(0,1fr)]">
        <nav aria-label="Parts of the API" className="lg:sticky lg:top-6 lg:self-start">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:block">
            {nouns.map(({ name }) => (
              <li key={name}>
                <a className="link inline-block py-1" href={`#${name}`}>
                  {heading(name)}
                </a>
              </li>
            ))}
            <li>
              <a className="link inline-block py-1" href="#problems">
                Problems
              </a>
            </li>
          </ul>
        </nav>
        <div className="min-w-0">
          <h1>The API</h1>
          <div className="mt-3 mb-10 max-w-[70ch] text-soft">
            <Markdown source={introduction} />
          </div>
          {nouns.map(({ name, operations }) => (
            <section key={name} id={name} className="mb-10 scroll-mt-6">
              <h2 className="mb-3">{heading(name)}</h2>
              <Card className="!py-1">
                {operations.map((operation) => (
                  <OperationEntry key={operation.id} {...operation} />
                ))}
              </Card>
            </section>
          ))}
          <section id="problems" className="scroll-mt-6">
            <h2 className="mb-3">Problems</h2>
            <Card>
              <Table
                caption="What each status means"
                head={['Status', 'Meaning']}
                rows={problems.map(({ status, title }) => ({
                  key: status,
                  cells: [
                    <span key="status" id={`problem-${status}`}>
                      {status}
                    </span>,
                    title,
                  ],
                }))}
              />
            </Card>
          </section>
        </div>
      </div>
    </MarketingFrame>
  );
}

function heading(noun: string): string {
  return noun === 'api' ? 'This document' : noun[0]?.toUpperCase() + noun.slice(1);
}
