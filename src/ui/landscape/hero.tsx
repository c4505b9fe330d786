import type { ComponentChildren } from 'preact';
import { Landscape, type Scene } from './landscape.tsx';

export type HeroProps = {
  title: ComponentChildren;
  scene: Scene;
  /** Small words above the title: a code, a date, the part of the site. */
  eyebrow?: ComponentChildren;
  lead?: ComponentChildren;
  /** Taller, for the first page; others keep the picture low so that the text begins sooner. */
  tall?: boolean | undefined;
  /** What comes under the lead: usually `Buttons`. */
  children?: ComponentChildren;
};

/** The opening of a page: its h1 in the sky of a landscape. */
export const Hero = ({ title, scene, eyebrow, lead, tall, children }: HeroProps) => (
  <div class={tall ? `hero tall ${scene}` : `hero ${scene}`}>
    <div class="wrap">
      {eyebrow && <p class="eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {children}
    </div>
    <Landscape scene={scene} />
  </div>
);
