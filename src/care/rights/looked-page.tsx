import type { Lang } from '../../kernel/lang.ts';
import type { Reader } from '../domain/access-words.ts';
import {
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  CheckboxField,
  Button,
  Tag,
  TextField,
} from '../../ui/index.ts';
import { askedAddress, type ReadAsked, type ToldLine } from './looked.ts';
import { wordsFor } from './texts.ts';

export type LookedProps = {
  lang: Lang;
  reader: Reader;
  /** The address of the page and of its file to download. */
  path: string;
  csvPath: string;
  read: ReadAsked;
  lines: readonly ToldLine[];
  /** The number of the last line when there are more. */
  olderThan: number | undefined;
};

const Who = ({ line }: { line: ToldLine }) => (
  <span>
    {line.who}
    {line.role && <span class="log-role"> ({line.role})</span>}
  </span>
);

const What = ({ line }: { line: ToldLine }) => (
  <span>
    {line.what}
    {line.emergency !== undefined && (
      <span class="log-emergency">
        {' '}
        <Tag kind="act">{line.emergency}</Tag>
      </span>
    )}
  </span>
);

/** Who did what with a file, with the filter above it. */
export const Looked = ({ lang, reader, path, csvPath, read, lines, olderThan }: LookedProps) => {
  const t = wordsFor(lang, reader).looked;
  const { asked, typed, errors } = read;
  return (
    <>
      <ErrorSummary lang={lang} errors={errors} />
      <Form action={path} method="get" inline label={t.show}>
        <TextField
          name="van"
          type="date"
          label={t.from}
          lang={lang}
          value={typed.van}
          error={errors.van}
          optional
        />
        <TextField
          name="tot"
          type="date"
          label={t.until}
          lang={lang}
          value={typed.tot}
          error={errors.tot}
          optional
        />
        <div class="log-own">
          <CheckboxField
            name="eigen"
            label={t.withOwn}
            lang={lang}
            hint={t.withOwnHint}
            checked={!asked.others}
          />
        </div>
        <Button kind="quiet">{t.show}</Button>
      </Form>
      {lines.length === 0 ? (
        <EmptyState title={t.emptyTitle}>
          <p>{t.empty}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={t.caption}
          columns={[
            { header: t.when, main: true, cell: (line) => line.when },
            { header: t.who, cell: (line) => <Who line={line} /> },
            { header: t.what, cell: (line) => <What line={line} /> },
            { header: t.where, cell: (line) => line.where },
          ]}
          rows={lines}
          rowKey={(line) => String(line.seq)}
        />
      )}
      <ul class="log-links">
        {olderThan !== undefined && (
          <li>
            <a href={askedAddress(path, asked, olderThan)} rel="next">
              {t.older}
            </a>
          </li>
        )}
        {asked.before !== undefined && (
          <li>
            <a href={askedAddress(path, asked)}>{t.newest}</a>
          </li>
        )}
        <li>
          <a href={askedAddress(csvPath, asked)}>{t.csv}</a>
        </li>
      </ul>
    </>
  );
};
