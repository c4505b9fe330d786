import { formatClock } from '../../../kernel/format.ts';
import { localPath } from '../../../kernel/lang.ts';
import { Button, Buttons, FileField, Form, Notice, Script, TextArea } from '../../../ui/index.ts';
import { longestText, mostFiles } from '../../domain/assignment.ts';
import { FileSize } from '../file-list.tsx';
import { draftFiles } from './command.ts';
import { ownPath, type WriteProps } from './own-address.ts';
import { texts } from './texts.ts';

/** One form for text and files, so that adding a file loses no word that was typed. A script saves while typing. */
export const DraftForm = (props: WriteProps) => {
  const { site, lang, csrf, edition, assignment, errors, conflict } = props;
  const t = texts[lang];
  const path = localPath(ownPath(edition), lang);
  const { draft } = assignment;
  return (
    <section class="stack" aria-labelledby="verslag">
      <h2 id="verslag">{t.write}</h2>
      <Notice kind="warn" title={t.anonymousTitle}>
        <p>{t.anonymous}</p>
      </Notice>
      <div data-draft={`${path}/bewaren`} data-lang={lang}>
        <Form action={path} csrf={csrf} multipart label={t.write}>
          <input type="hidden" name="blad" value={conflict?.page ?? props.page} />
          <input type="hidden" name="beurt" value="1" />
          <input type="hidden" name="revisie" value={conflict?.kept.revision ?? draft.revision} />
          {conflict && (
            <Notice kind="warn">
              <p>{t.conflict}</p>
            </Notice>
          )}
          <div data-other>{conflict && <KeptText label={t.mine} text={conflict.kept.text} />}</div>
          <TextArea
            name="tekst"
            label={t.text}
            hint={t.textHint}
            lang={lang}
            value={conflict?.typed ?? draft.text}
            error={errors?.['tekst']}
            maxlength={longestText}
            rows={14}
            optional
          />
          <p class="saved-at" role="status" data-saved>
            {draft.savedAt ? t.savedAt(formatClock(draft.savedAt, lang)) : t.notSavedYet}
          </p>
          <DraftFiles {...props} />
          <Buttons>
            <Button name="doe" value="inleveren">
              {t.next}
            </Button>
            <Button name="doe" value="bewaren" kind="quiet">
              {t.save}
            </Button>
          </Buttons>
        </Form>
      </div>
      <Script site={site} source="src/learning/assignment/autosave/assignment-draft.island.tsx" />
    </section>
  );
};

const KeptText = ({ label, text }: { label: string; text: string }) => (
  <div class="kept-text">
    <p>
      <b>{label}</b>
    </p>
    <p class="as-typed">{text}</p>
  </div>
);

const DraftFiles = ({ lang, assignment, edition, errors }: WriteProps) => {
  const t = texts[lang];
  const files = draftFiles(assignment);
  const path = localPath(ownPath(edition), lang);
  return (
    <fieldset class="draft-files">
      <legend>{t.files}</legend>
      {files.length === 0 ? (
        <p class="hint">{t.noFiles}</p>
      ) : (
        <ul class="file-list">
          {files.map((file) => (
            <li key={file.id}>
              <a href={`${path}/bestanden/${file.id}`}>{file.name}</a>{' '}
              <FileSize bytes={file.bytes} lang={lang} />
              <button type="submit" class="link-button" name="doe" value={`verwijderen:${file.id}`}>
                {t.removeFile}
                <span class="hidden"> {file.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {files.length < mostFiles ? (
        <>
          <FileField
            name="bestand"
            label={t.file}
            hint={t.fileHint}
            lang={lang}
            error={errors?.['bestand']}
            accept=".pdf,.jpg,.jpeg,.png"
            optional
          />
          <Button name="doe" value="bestand" kind="quiet">
            {t.addFile}
          </Button>
        </>
      ) : (
        <p>{t.fullOfFiles}</p>
      )}
    </fieldset>
  );
};

export const DropAside = (props: { action: string; csrf: string; page: string; label: string }) => (
  <Form action={props.action} csrf={props.csrf} label={props.label}>
    <Button name="doe" value={`weggooien:${props.page}`} kind="quiet">
      {props.label}
    </Button>
  </Form>
);
