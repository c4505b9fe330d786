import type { Lang } from '../../kernel/lang.ts';

/** Where the reader is, from the outside in; the last one without `href` is this page, another one a name. */
export type Trail = readonly { label: string; href?: string | undefined }[];

export const Breadcrumb = ({ trail, lang }: { trail: Trail; lang: Lang }) => (
  <nav aria-label={lang === 'nl' ? 'Kruimelpad' : 'Breadcrumb'}>
    <ol class="breadcrumb">
      {trail.map((step, at) => (
        <li key={step.label}>
          {step.href ? (
            <a href={step.href}>{step.label}</a>
          ) : (
            <span aria-current={at === trail.length - 1 ? 'page' : undefined}>{step.label}</span>
          )}
        </li>
      ))}
    </ol>
  </nav>
);
