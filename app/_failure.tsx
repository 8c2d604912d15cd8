import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';

/** What to say when a page failed; `reference` is in the server's log beside the cause. */
export function Failure({ reference }: { reference: string | undefined }) {
  return (
    <AuthFrame
      title="Something went wrong on our side"
      lead="What you have saved is safe. Try again; if it goes on, tell whoever runs this installation."
      footer={
        reference && (
          <>
            Reference number <b>{reference}</b>
          </>
        )
      }
    >
      <p className="actions">
        <LinkButton href="">Try again</LinkButton>
        <LinkButton variant="ghost" href="/dashboard">
          Go to this week
        </LinkButton>
      </p>
    </AuthFrame>
  );
}
