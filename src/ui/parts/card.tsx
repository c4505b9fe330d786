import type { ComponentChildren } from 'preact';

/** One thing among others, set apart: an edition, a person, an answer. `foot` stays at its lower edge. */
export const Card = ({ children, foot }: { children?: ComponentChildren; foot?: ComponentChildren }) => (
  <article class="card">
    {children}
    {foot && <div class="card-foot">{foot}</div>}
  </article>
);

/** Cards beside each other, as many as fit. */
export const Cards = ({ children }: { children?: ComponentChildren }) => <div class="cards">{children}</div>;
