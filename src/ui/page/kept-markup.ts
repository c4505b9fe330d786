import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/**
 * Markup that follows from its key alone, such as a drawing or the foot of a page in one language: rendered the first
 * time, kept ever after. Goes into `dangerouslySetInnerHTML`; nothing that a person typed may be in it, nor anything
 * that changes. Keys are few and known beforehand.
 */
export const keptMarkup = <Key extends string>(draw: (key: Key) => VNode) => {
  const kept = new Map<Key, { __html: string }>();
  return (key: Key): { __html: string } => {
    const before = kept.get(key);
    if (before) return before;
    const markup = { __html: renderToString(draw(key)) };
    kept.set(key, markup);
    return markup;
  };
};
