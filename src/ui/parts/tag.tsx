import type { ComponentChildren } from 'preact';

/** The state of something in a word: `ok` is settled, `act` waits for somebody, `bad` went wrong. */
export const Tag = ({
  kind,
  children,
}: {
  kind: 'ok' | 'act' | 'plain' | 'bad';
  children?: ComponentChildren;
}) => <span class={`tag ${kind}`}>{children}</span>;
