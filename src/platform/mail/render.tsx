import type { JSX } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Lang } from '../../kernel/lang.ts';

/** A part of a mail. Both forms of the mail are made from the same parts, so that they never say different things. */
export type MailBlock =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'facts'; rows: [term: string, detail: string][] }
  | { kind: 'button'; text: string; href: string }
  | { kind: 'list'; items: string[] };

export type MailContent = { lang: Lang; subject: string; blocks: MailBlock[]; footer: string };

/* eslint-disable no-restricted-syntax -- mail programs drop style sheets: what must look like something says so on the spot */
const style = {
  body: 'margin:0;background:#f5efe3;color:#22312b;font:17px/1.6 Verdana,Arial,sans-serif',
  sheet: 'max-width:36rem;margin:0 auto;padding:32px 24px;background:#fffdf8',
  mark: 'font:bold 20px Georgia,serif;color:#1d5443;margin:0 0 24px',
  heading: 'font:bold 24px/1.25 Georgia,serif;color:#1d5443;margin:0 0 16px',
  paragraph: 'margin:0 0 16px',
  term: 'text-align:left;vertical-align:top;padding:6px 16px 6px 0;font-weight:bold',
  detail: 'padding:6px 0;vertical-align:top',
  button:
    'display:inline-block;background:#a8431c;color:#fff;text-decoration:none;font-weight:bold;padding:14px 26px;border-radius:999px',
  footer: 'max-width:36rem;margin:0 auto;padding:16px 24px;font-size:14px;color:#55605b',
};

const Block = ({ block }: { block: MailBlock }): JSX.Element => {
  switch (block.kind) {
    case 'heading':
      return <h1 style={style.heading}>{block.text}</h1>;
    case 'paragraph':
      return <p style={style.paragraph}>{block.text}</p>;
    case 'list':
      return (
        <ul style={style.paragraph}>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <table role="presentation" style="border-collapse:collapse;margin:0 0 16px">
          {block.rows.map(([term, detail]) => (
            <tr key={term}>
              <td style={style.term}>{term}</td>
              <td style={style.detail}>{detail}</td>
            </tr>
          ))}
        </table>
      );
    case 'button':
      return (
        <p style="margin:24px 0">
          <a href={block.href} style={style.button}>
            {block.text}
          </a>
        </p>
      );
  }
};

const plain = (block: MailBlock): string => {
  switch (block.kind) {
    case 'heading':
      return `${block.text}\n${'='.repeat(Math.min(block.text.length, 60))}`;
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return block.rows.map(([term, detail]) => `${term}: ${detail}`).join('\n');
    case 'button':
      return `${block.text}:\n${block.href}`;
  }
};

/** A mail in its two forms. */
export const renderMail = ({
  lang,
  subject,
  blocks,
  footer,
}: MailContent): { html: string; text: string } => {
  const html = renderToString(
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={style.body}>
        <div style={style.sheet}>
          <p style={style.mark}>Duurloop</p>
          {blocks.map((block, index) => (
            <Block key={index} block={block} />
          ))}
        </div>
        <p style={style.footer}>{footer}</p>
      </body>
    </html>,
  );
  return {
    html: `<!doctype html>${html}`,
    text: `${[...blocks.map(plain), `--\n${footer}`].join('\n\n')}\n`,
  };
};
