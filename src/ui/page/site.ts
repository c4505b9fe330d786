/** What every page needs to know of the installation it is served by. */
export type Site = {
  /** Where the product lives, without a slash at the end: `https://duurloop.example.org`. */
  baseUrl: string;
  cssHref: string;
  officeCssHref: string;
  /** True in the demo world: every page then says that names and payments are made up. */
  demo: boolean;
};

/** A full address from a path on this site. */
export const absolute = (site: Site, path: string): string => `${site.baseUrl.replace(/\/+$/, '')}${path}`;
