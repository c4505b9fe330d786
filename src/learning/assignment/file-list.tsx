import type { Lang } from '../../kernel/lang.ts';
import type { AssignmentFile } from '../store/assignments.ts';

const figures = {
  nl: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
};

/** How large a file is, in kilobytes or megabytes of a thousand. */
export const FileSize = ({ bytes, lang }: { bytes: number; lang: Lang }) => (
  <span class="file-size">
    {bytes < 1_000_000
      ? `${figures[lang].format(Math.max(1, Math.round(bytes / 1000)))} kB`
      : `${figures[lang].format(bytes / 1_000_000)} MB`}
  </span>
);

/** Files to download; `path` is where their ids are answered. */
export const FileList = ({ files, path, lang }: { files: AssignmentFile[]; path: string; lang: Lang }) => (
  <ul class="file-list">
    {files.map((file) => (
      <li key={file.id}>
        <a href={`${path}/${file.id}`}>{file.name}</a> <FileSize bytes={file.bytes} lang={lang} />
      </li>
    ))}
  </ul>
);
