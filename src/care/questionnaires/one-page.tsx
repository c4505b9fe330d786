import { Button, Buttons, Facts, Fold, Form, Notice, Tag } from '../../ui/index.ts';
import { toBeConfirmed } from '../domain/instruments/definition.ts';
import { findInstrument } from '../domain/instruments/instruments.ts';
import { sourceText } from '../domain/instruments/texts.ts';
import { ownCheckInId, type KeptQuestionnaire } from '../store/questionnaires.ts';
import { path, QuestionnaireFrame, type Frame } from './list-page.tsx';
import { Preview } from './preview.tsx';

/** One questionnaire of the practice: how it is scored, what it looks like, and out of use. */
export const OnePage = (props: Frame & { kept: KeptQuestionnaire }) => {
  const { kept } = props;
  const definition = kept.instrument === undefined ? undefined : findInstrument(kept.instrument);
  const open = definition ? toBeConfirmed(definition) : [];
  return (
    <QuestionnaireFrame {...props} title={kept.title}>
      <h1>{kept.title}</h1>
      {props.message && <Notice kind="ok">{props.message}</Notice>}
      <Facts
        rows={[
          { term: 'Versie', detail: kept.version },
          {
            term: 'Gebruik',
            detail: kept.retiredAt ? <Tag kind="plain">uit gebruik</Tag> : <Tag kind="ok">in gebruik</Tag>,
          },
          {
            term: 'Score',
            detail: definition
              ? `${definition.name}${definition.validated ? '' : ': vragen van onszelf, niet wetenschappelijk onderzocht'}`
              : 'geen: alleen de antwoorden worden bewaard',
          },
          ...(definition
            ? [
                {
                  term: 'Bron van de score',
                  detail: sourceText(definition.source.cite),
                },
              ]
            : []),
        ]}
      />
      <Fold summary="Technische naam">
        <p class="care-link">{kept.canonical}</p>
      </Fold>
      {open.length > 0 && (
        <Notice kind="info" title="Nog te bevestigen door een professional">
          <ul>
            {open.map(({ of, subscale, cite }) => (
              <li key={`${of} ${subscale ?? ''}`}>
                {{ scoring: 'de telling', bands: 'de grenzen', change: 'de maat voor verschil' }[of]} (
                {sourceText(cite)})
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {kept.id !== ownCheckInId && !kept.retiredAt && (
        <Form action={`${path}/${kept.id}/uit`} csrf={props.csrf}>
          <p>Buiten gebruik: hij kan niet meer worden gekozen. Wat is ingevuld, blijft staan.</p>
          <Buttons>
            <Button kind="quiet">Buiten gebruik stellen</Button>
          </Buttons>
        </Form>
      )}
      <Preview questionnaire={kept.questionnaire} />
    </QuestionnaireFrame>
  );
};
