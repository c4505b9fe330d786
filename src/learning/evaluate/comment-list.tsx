import { Button, ButtonLink, Form, SelectField, TextField } from '../../ui/index.ts';
import { commentMatches } from '../domain/evaluation-results.ts';
import { commentThemes, type CommentTheme } from '../domain/evaluation.ts';
import type { EvaluationComment } from '../store/evaluations.ts';
import { officeTexts as t, officeThemes } from './office-texts.ts';
import { formNames } from './texts.ts';

/** What somebody seeks in the comments. */
export type Sought = { text: string; theme: CommentTheme | undefined };

/** Reads the address of a page with comments: `zoek` and `thema`. */
export const readSought = (query: (name: string) => string | undefined): Sought => ({
  text: (query('zoek') ?? '').slice(0, 100),
  theme: commentThemes.find((theme) => theme === query('thema')),
});

export type ListedComment = EvaluationComment & { code?: string };

const fits = (comment: ListedComment, { text, theme }: Sought): boolean =>
  (theme === undefined || comment.theme === theme) &&
  (text.trim() === '' || (comment.hidden === undefined && commentMatches(comment.words, text)));

const Comment = ({ comment, hidePath }: { comment: ListedComment; hidePath?: string | undefined }) => (
  <li>
    <p>{comment.hidden === undefined ? comment.words : <em>{t.hiddenComment(comment.hidden)}</em>}</p>
    <p class="evaluation-about">
      <span>{formNames.nl[comment.form]}</span>
      {comment.code && <a href={`/beheer/edities/${comment.code}/evaluatie`}>{comment.code}</a>}
      {hidePath && (
        <a href={`${hidePath}/${comment.id}`}>
          {comment.hidden === undefined ? 'Verbergen' : 'Weer tonen'}
          <span class="hidden"> van een opmerking over {officeThemes[comment.theme].toLowerCase()}</span>
        </a>
      )}
    </p>
  </li>
);

/** S30: what people wrote, by theme, with a box to search in it. */
export const CommentList = (props: {
  /** The page itself, for the search. */
  path: string;
  comments: readonly ListedComment[];
  sought: Sought;
  /** Where one comment can be hidden; nowhere without it. */
  hidePath?: string | undefined;
}) => {
  const found = props.comments.filter((comment) => fits(comment, props.sought));
  const searching = props.sought.text !== '' || props.sought.theme !== undefined;
  return (
    <section class="stack" id="opmerkingen" aria-labelledby="opmerkingen-kop">
      <h2 id="opmerkingen-kop">Opmerkingen</h2>
      {props.comments.length === 0 ? (
        <p>{t.noComments}</p>
      ) : (
        <>
          <Form action={`${props.path}#opmerkingen`} method="get" inline label="Opmerkingen zoeken">
            <TextField
              name="zoek"
              lang="nl"
              label="Zoek in de opmerkingen"
              type="search"
              optional
              value={props.sought.text}
            />
            <SelectField
              name="thema"
              lang="nl"
              label="Onderwerp"
              optional
              empty="Alle onderwerpen"
              value={props.sought.theme}
              options={commentThemes.map((theme) => ({ value: theme, label: officeThemes[theme] }))}
            />
            <Button kind="quiet">Zoeken</Button>
            {searching && (
              <ButtonLink kind="quiet" href={`${props.path}#opmerkingen`}>
                Alles tonen
              </ButtonLink>
            )}
          </Form>
          {found.length === 0 && <p>{t.noMatch}</p>}
          {commentThemes.map((theme) => {
            const ofTheme = found.filter((comment) => comment.theme === theme);
            return ofTheme.length === 0 ? null : (
              <section key={theme} class="stack">
                <h3>
                  {officeThemes[theme]} <span class="hint">({ofTheme.length})</span>
                </h3>
                <ul class="evaluation-comments">
                  {ofTheme.map((comment) => (
                    <Comment key={comment.id} comment={comment} hidePath={props.hidePath} />
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </section>
  );
};
