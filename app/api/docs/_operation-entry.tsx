import type { ReactNode } from 'react';
import { Markdown } from '#/components/markdown/markdown.tsx';
import { Table } from '#/components/ui/table.tsx';
import type { DocumentedOperation } from '#/lib/api/documentation.ts';

/** One operation: its first line for all, the rest for whoever opens it. */
export function OperationEntry(operation: DocumentedOperation) {
  const { id, method, path, summary, description, scope, parameters, body, answers, curl } =
    operation;
  const answer = answers.find(({ shape }) => shape);
  return (
    <details id={id} className="border-line border-b py-3 last:border-b-0">
      <summary className="cursor-pointer">
        <span className="inline-flex max-w-[calc(100%-2rem)] flex-wrap items-baseline gap-x-3 align-top">
          <code className="min-w-0 font-mono text-sm [overflow-wrap:anywhere]">
            <b className="text-pine">{method}</b> {path}
          </code>
          <span className="text-soft">{summary}</span>
        </span>
      </summary>
      <div className="grid gap-5 pt-4 pb-2">
        {description !== '' && <Markdown source={description} />}
        {scope !== undefined && (
          <p className="text-sm">
            {scope === null ? (
              'Needs somebody signed in in a browser; no token will do.'
            ) : (
              <>
                A token needs the scope <code className="font-mono">{scope}</code>.
              </>
            )}
          </p>
        )}
        {parameters.length > 0 && (
          <Part title="Parameters">
            <Table
              caption={`Parameters of ${method} ${path}`}
              head={['Name', 'In', 'What it is']}
              rows={parameters.map(({ name, place, needed, description }) => ({
                key: name,
                cells: [name, place, `${needed ? 'Needed. ' : ''}${description}`],
              }))}
            />
          </Part>
        )}
        {body !== null && <Code title="What to send">{body}</Code>}
        {answer?.shape && <Code title="What comes back">{answer.shape}</Code>}
        <Part title="Answers">
          <ul className="text-sm">
            {answers.map(({ status, text }) => (
              <li key={status}>
                <b>{status}</b> {text}
              </li>
            ))}
          </ul>
        </Part>
        <Code title="Try it">{curl}</Code>
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1">{title}</h3>
      {children}
    </div>
  );
}

function Code({ title, children }: { title: string; children: string }) {
  return (
    <Part title={title}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre tabIndex={0} className="overflow-x-auto rounded-md bg-sunk p-3 font-mono text-sm">
        {children}
      </pre>
    </Part>
  );
}
