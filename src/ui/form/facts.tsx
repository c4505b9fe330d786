import type { ComponentChildren } from 'preact';

export type Fact = {
  term: string;
  detail: ComponentChildren;
  /** Where to change it; `hidden` completes the link for who does not see the row ("e-mailadres"). */
  action?: { href: string; label: string; hidden?: string | undefined } | undefined;
};

/** What we know or were told, row by row: the page to check the answers, and any short list of facts. */
export const Facts = ({ rows }: { rows: readonly Fact[] }) => (
  <dl class="facts">
    {rows.map((row) => (
      <div key={row.term}>
        <dt>{row.term}</dt>
        <dd>{row.detail}</dd>
        {row.action && (
          <dd class="fact-action">
            <a href={row.action.href}>
              {row.action.label}
              {row.action.hidden && <span class="hidden"> {row.action.hidden}</span>}
            </a>
          </dd>
        )}
      </div>
    ))}
  </dl>
);
