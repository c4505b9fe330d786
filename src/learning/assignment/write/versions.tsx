import { formatInstant } from '../../../kernel/format.ts';
import { localPath, type Lang } from '../../../kernel/lang.ts';
import { Fold } from '../../../ui/index.ts';
import type { Assignment, AssignmentVersion } from '../../store/assignments.ts';
import { FileList } from '../file-list.tsx';
import { texts } from './texts.ts';

type Props = { assignment: Assignment; lang: Lang; path: string };

/** Everything that was handed in with what was said about it, the newest first. */
export const Versions = (props: Props) => {
  const { versions } = props.assignment;
  if (versions.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="versies">
      <h2 id="versies">{texts[props.lang].history}</h2>
      {versions.toReversed().map((version, at) => (
        <Fold
          key={version.number}
          summary={texts[props.lang].version(version.number, formatInstant(version.handedInAt, props.lang))}
          open={at === 0}
        >
          <Version {...props} version={version} />
        </Fold>
      ))}
    </section>
  );
};

const Version = ({ assignment, lang, path, version }: Props & { version: AssignmentVersion }) => {
  const t = texts[lang];
  const files = assignment.files.filter((file) => file.version === version.number);
  const verdicts = assignment.verdicts.filter((verdict) => verdict.version === version.number);
  return (
    <>
      {version.text.trim() === '' ? <p>{t.noText}</p> : <p class="as-typed">{version.text}</p>}
      {files.length > 0 && <FileList files={files} path={`${localPath(path, lang)}/bestanden`} lang={lang} />}
      {verdicts.map((verdict) => (
        <div key={verdict.id} class="feedback">
          <p>
            <b>{t.verdict[verdict.kind]}</b>. {t.feedback(verdict.byName, formatInstant(verdict.at, lang))}
          </p>
          {verdict.words.trim() !== '' && <p class="as-typed">{verdict.words}</p>}
        </div>
      ))}
    </>
  );
};
