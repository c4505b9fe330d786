import type { Site } from './site.ts';

/** The script of an island by its path in the source; the page works without it, and gets none without a build. */
export const Script = ({ site, source }: { site: Site; source: string }) =>
  site.scriptHref ? <script type="module" src={site.scriptHref(source)} /> : null;
