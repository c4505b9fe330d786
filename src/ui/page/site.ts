/** What every page needs to know of the installation it is served by. */
export type Site = {
  /** Where the product lives, without a slash at the end: `https://duurloop.example.org`. */
  baseUrl: string;
  cssHref: string;
  /** For everybody who is signed in. */
  officeCssHref: string;
  /** True in the demo world: every page then says that names and payments are made up. */
  demo: boolean;
  /** Where the source of this installation is, for the people who use it (AGPL, section 13). */
  sourceUrl?: string | undefined;
  /** Where the build put a script for the browser, by its path in the source; without it a page has none. */
  scriptHref?: ((source: string) => string) | undefined;
};

/** A full address from a path on this site. */
export const absolute = (site: Site, path: string): string => `${site.baseUrl.replace(/\/+$/, '')}${path}`;
