import { Notice } from '#/components/ui/notice.tsx';

export function NeedsScript() {
  return (
    <noscript>
      <div className="mb-4">
        <Notice tone="warn">
          Milepost needs JavaScript for its forms. Switch it on and load this page again.
        </Notice>
      </div>
    </noscript>
  );
}
