import { formatNumber } from '../../kernel/format.ts';
import type { Lang } from '../../kernel/lang.ts';
import type { AssignmentFile } from '../store/assignments.ts';

/** How large a file is, in kilobytes or megabytes of a thousand. */
export const FileSize = ({ bytes, lang }: { bytes: number; lang: Lang }) => (
  <span class="file-size">
    {bytes < 1_000_000
      ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)), lang)} kB`
      : `${formatNumber(bytes / 1_000_000, lang)} MB`}
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
