import { MarketingFrame } from '#/components/layout/marketing-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';

export const metadata = {
  title: { absolute: 'Milepost: the management track, one week at a time' },
};

export default function HomePage() {
  return (
    <MarketingFrame
      actions={
        <>
          <LinkButton variant="ghost" href="/sign-in">
            Sign in
          </LinkButton>
          <LinkButton href="/sign-up">Start</LinkButton>
        </>
      }
      footer={
        <>
          <a href="/api/docs">API</a> · Open source under the MIT licence, yours to host.
        </>
      }
    >
      <section className="hero">
        <h1>From engineer to engineering leader, one week at a time.</h1>
        <p className="lead">
          Set a goal for 2 to 12 weeks. Log each week in four minutes. See on one page whether you
          are on pace, and what to do now.
        </p>
        <p className="actions">
          <LinkButton size="lg" href="/sign-up">
            Set your first goal
          </LinkButton>
        </p>
        <picture>
          <source srcSet="/dashboard-dark.png" media="(prefers-color-scheme: dark)" />
          <img
            src="/dashboard-light.png"
            width={1280}
            height={1126}
            alt="A dashboard in week 7 of 12: a sentence that says how the goals stand, the trail of three goals over the weeks, and a chart for each metric."
          />
        </picture>
      </section>
      <div className="cards">
        <Reason title="A log that never loses a word">
          Saved as you type, on the server. Two tabs never overwrite each other, a lost connection
          keeps your text, and a missed week can still be written.
        </Reason>
        <Reason title="What you say beside what is shown">
          Your confidence, your numbers, and whether the numbers are stale are three facts. Milepost
          keeps them apart and points out where they part.
        </Reason>
        <Reason title="Yours, wherever it runs">
          Your record belongs to you. Energy and private notes are never shared with anyone. Host it
          yourself with one command, PostgreSQL included.
        </Reason>
      </div>
    </MarketingFrame>
  );
}

function Reason({ title, children }: { title: string; children: string }) {
  return (
    <section className="card">
      <h2>{title}</h2>
      <p className="mt-2 text-soft">{children}</p>
    </section>
  );
}
