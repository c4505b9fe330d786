import type { ComponentChildren } from 'preact';

export type SectionProps = {
  title?: string | undefined;
  lead?: ComponentChildren;
  /** The colour of the ground: `sand` sets a part of the page apart, `pine` closes it with an invitation. */
  tone?: 'plain' | 'sand' | 'pine' | undefined;
  /** Two columns beside each other where there is room. */
  two?: boolean | undefined;
  id?: string | undefined;
  children?: ComponentChildren;
};

/** A part of a wide page, from edge to edge, with its content on the page's own measure. */
export const Section = ({ title, lead, tone = 'plain', two, id, children }: SectionProps) => (
  <section class={`band ${tone}`} id={id}>
    <div class="wrap stack">
      {title && <h2>{title}</h2>}
      {lead && <p class="lead">{lead}</p>}
      {two ? <div class="two">{children}</div> : children}
    </div>
  </section>
);
