/** The milestone stone, with the name beside it. */
export function Logo({ href }: { href: string }) {
  return (
    <a className="logo" href={href}>
      <svg width="20" height="22" viewBox="0 0 20 22" aria-hidden="true">
        <path d="M5 21V7a5 5 0 0 1 10 0v14" />
        <path d="M1 21h18M8.2 8h3.6l-2 4.6" />
      </svg>
      Milepost
    </a>
  );
}
