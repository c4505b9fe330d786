import type { ComponentChildren } from 'preact';

/** Running text from our own Markdown, already turned into HTML. Never for what a visitor typed. */
export const Prose = ({ html }: { html: string }) => (
  <div class="prose" dangerouslySetInnerHTML={{ __html: html }} />
);

export type FoldProps = {
  summary: string;
  /** For a link straight to it. */
  id?: string | undefined;
  open?: boolean | undefined;
  children?: ComponentChildren;
};

/** A question with its answer folded under it; the browser opens it, also when it finds a word inside. */
export const Fold = ({ summary, id, open, children }: FoldProps) => (
  <details class="fold" id={id} open={open}>
    <summary>{summary}</summary>
    <div class="fold-body stack">{children}</div>
  </details>
);
