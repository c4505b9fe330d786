/** One page of several about the same thing. */
export type Tab = { href: string; label: string; current: boolean };

/** Links to the pages about one thing, with the present one marked; on a phone they wrap. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav aria-label={label} class="tabs">
    <ul>
      {tabs.map((tab) => (
        <li key={tab.href}>
          <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
            {tab.label}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
