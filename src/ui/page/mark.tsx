/** The wordmark: one interval of the ribbon, low and high and low again, with the sun above it. */
export const Mark = ({ href, name = 'Duurloop' }: { href: string; name?: string }) => (
  <a class="mark" href={href}>
    <svg width="36" height="28" viewBox="0 0 36 28" aria-hidden="true">
      <path class="mark-line" d="M2 22c6 0 7-2.5 9-6.5S15 8 18 8s5 3.5 7 7.5 3 6.5 9 6.5" />
      <circle class="mark-sun" cx="27.5" cy="5" r="3.4" />
    </svg>
    {name}
  </a>
);
