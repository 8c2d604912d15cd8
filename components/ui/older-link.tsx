/** The way on in a list that is read newest first; nothing when the list ends here. */
export function OlderLink({
  href,
  children = 'Older',
}: {
  href: string | null;
  children?: string;
}) {
  if (href === null) return null;
  return (
    <nav aria-label="More" className="mt-4">
      <a className="btn btn-ghost" href={href} rel="next">
        {children}
      </a>
    </nav>
  );
}
