import { formatDay } from '../../../kernel/format.ts';
import { localPath } from '../../../kernel/lang.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  CheckboxField,
  ErrorSummary,
  Form,
  LearnerPage,
  Notice,
} from '../../../ui/index.ts';
import type { Trace } from '../../domain/traces.ts';
import { draftFiles, draftMark } from './command.ts';
import { FileList } from '../file-list.tsx';
import { ownPath, trailOf, type WriteProps } from './own-address.ts';
import { texts } from './texts.ts';

/** The last look before handing in: what goes, who can read it, and that nobody can be recognised in it. */
export const ConfirmPage = (props: Omit<WriteProps, 'page' | 'asides'> & { traces: Trace[] }) => {
  const { site, lang, csrf, edition, assignment, asked, late, errors, traces } = props;
  const t = texts[lang];
  const path = localPath(ownPath(edition), lang);
  const files = draftFiles(assignment);
  return (
    <LearnerPage
      site={site}
      lang={lang}
      path={`${ownPath(edition)}/inleveren`}
      title={t.confirmTitle}
      errorTitle={errors !== undefined}
      breadcrumb={[...trailOf(edition, lang), { label: t.title, href: path }, { label: t.confirmTitle }]}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.confirmTitle}</h1>
      <p class="lead">{t.confirmLead}</p>
      {late && <Notice kind="warn">{t.confirmLate(formatDay(asked.dueOn, lang))}</Notice>}
      <section class="stack" aria-labelledby="tekst">
        <h2 id="tekst">{t.yourText}</h2>
        <p class="as-typed handed">
          {assignment.draft.text.trim() === '' ? t.noText : assignment.draft.text}
        </p>
      </section>
      <section class="stack" aria-labelledby="bestanden">
        <h2 id="bestanden">{t.yourFiles}</h2>
        {files.length === 0 ? (
          <p>{t.noFiles}</p>
        ) : (
          <FileList files={files} path={`${path}/bestanden`} lang={lang} />
        )}
      </section>
      {traces.length > 0 && (
        <Notice kind="warn" title={t.traces}>
          <p>{t.tracesLead}</p>
          <ul>
            {traces.map(({ excerpt }) => (
              <li key={excerpt}>{excerpt}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p>{t.confirmWho}</p>
      <Form action={`${path}/inleveren`} csrf={csrf} label={t.handIn}>
        <input type="hidden" name="gezien" value={draftMark(assignment)} />
        <CheckboxField
          name="anoniem"
          label={t.confirmAnonymous}
          hint={t.anonymous}
          lang={lang}
          error={errors?.['anoniem']}
        />
        <Buttons>
          <Button>{t.handIn}</Button>
          <ButtonLink href={path} kind="quiet">
            {t.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </LearnerPage>
  );
};
