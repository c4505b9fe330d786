import type { VNode } from 'preact';

/** One entry of a menu; `current` marks the part of the site the reader is in. */
export type NavItem = { href: string; label: string; current: boolean };

/**
 * The menu of a page. On a wide screen a row; on a phone a button that opens it as a popover, which
 * the browser does by itself: no script, closed with Escape or a tap beside it. A browser that does
 * not know popovers shows the row, wrapped.
 */
export const NavMenu = (props: {
  label: string;
  button: string;
  items: readonly NavItem[];
  extra?: VNode;
}) => (
  <nav class="menu" aria-label={props.label}>
    <button class="menu-button" type="button" popovertarget="menu">
      <svg width="20" height="14" viewBox="0 0 20 14" aria-hidden="true">
        <path class="menu-lines" d="M1 2h18M1 7h12M1 12h18" />
      </svg>
      {props.button}
    </button>
    <ul id="menu" class="menu-list" popover="auto">
      {props.items.map((item) => (
        <li key={item.href}>
          <a href={item.href} aria-current={item.current ? 'page' : undefined}>
            {item.label}
          </a>
        </li>
      ))}
      {props.extra && <li class="menu-extra">{props.extra}</li>}
    </ul>
  </nav>
);
