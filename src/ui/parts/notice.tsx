import type { ComponentChildren } from 'preact';

export type NoticeProps = {
  kind: 'info' | 'ok' | 'warn' | 'error';
  title?: string | undefined;
  children?: ComponentChildren;
};

const signs = {
  info: 'M12 10.5v6M12 7v.5',
  ok: 'm7 12.5 3.5 3.5L17 9',
  warn: 'M12 6.5v7M12 17v.5',
  error: 'm8.5 8.5 7 7m0-7-7 7',
} as const;

/** Something the reader should not miss. The sign and the words say it; the colour only helps. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
  <div class={`notice ${kind}`} role={kind === 'error' ? 'alert' : undefined}>
    <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" />
      <path d={signs[kind]} />
    </svg>
    <div class="stack">
      {title && <p class="notice-title">{title}</p>}
      {children}
    </div>
  </div>
);
