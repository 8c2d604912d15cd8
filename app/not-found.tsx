import { AuthFrame } from '#/components/layout/auth-frame.tsx';
import { LinkButton } from '#/components/ui/button.tsx';

export const metadata = { title: 'Not found' };

export default function NotFoundPage() {
  return (
    <AuthFrame
      title="There is no such page"
      lead="The address may have a slip in it, or what was here is gone or belongs to somebody else."
    >
      <p className="actions">
        <LinkButton href="/dashboard">Go to this week</LinkButton>
        <LinkButton variant="ghost" href="/">
          About Milepost
        </LinkButton>
      </p>
    </AuthFrame>
  );
}
