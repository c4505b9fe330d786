import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole document from a page: the doctype and the markup, ready to send. */
export const renderPage = (page: VNode): string => `<!doctype html>${renderToString(page)}`;
