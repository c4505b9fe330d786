import type { ComponentChildren } from 'preact';

/** Nothing here yet, and what to do next. */
export const EmptyState = ({ title, children }: { title: string; children?: ComponentChildren }) => (
  <div class="empty">
    <svg width="120" height="56" viewBox="0 0 120 56" aria-hidden="true">
      <circle class="empty-sun" cx="82" cy="22" r="11" />
      <path class="empty-hill" d="M2 48C22 26 38 26 58 40s36 8 60 2v12H2Z" />
      <path class="empty-path" d="M50 54c10-4 2-8 14-12" />
    </svg>
    <h2>{title}</h2>
    {children}
  </div>
);
