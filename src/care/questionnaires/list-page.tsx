import type { ComponentChildren } from 'preact';
import { formatDay } from '../../kernel/format.ts';
import { dutchDay } from '../../kernel/calendar-day.ts';
import { ButtonLink, Buttons, DataTable, Notice, OfficePage, Tag, type Site } from '../../ui/index.ts';
import type { MemberActor } from '../domain/actor.ts';
import { findInstrument } from '../domain/instruments/instruments.ts';
import { practiceDesk } from '../domain/practice-pages.ts';
import type { ListedQuestionnaire } from '../store/questionnaires.ts';

export type Frame = { site: Site; member: MemberActor; csrf: string; message?: string | undefined };

export const path = '/praktijk/vragenlijsten';

/** A page about questionnaires, below the list. */
export const QuestionnaireFrame = (
  props: Frame & { title?: string | undefined; error?: boolean | undefined; children?: ComponentChildren },
) => (
  <OfficePage
    {...{
      site: props.site,
      csrf: props.csrf,
      user: props.member.name,
      title: props.title ?? 'Vragenlijsten',
    }}
    desk={practiceDesk(props.member, 'questionnaires')}
    errorTitle={props.error}
    breadcrumb={props.title ? [{ label: 'Vragenlijsten', href: path }, { label: props.title }] : undefined}
  >
    {props.children}
  </OfficePage>
);

const scoredAs = ({ instrument }: ListedQuestionnaire) => {
  const definition = instrument === undefined ? undefined : findInstrument(instrument);
  return definition ? (
    <>
      {definition.name} {!definition.validated && <Tag kind="plain">niet onderzocht</Tag>}
    </>
  ) : (
    'zonder score'
  );
};

/** `/praktijk/vragenlijsten`: what the practice may ask its clients. */
export const ListPage = (props: Frame & { questionnaires: readonly ListedQuestionnaire[] }) => (
  <QuestionnaireFrame {...props}>
    <h1>Vragenlijsten</h1>
    {props.message && <Notice kind="ok">{props.message}</Notice>}
    <p class="lead">
      De eigen check-in van Duurloop is er altijd. Andere vragenlijsten laadt u als bestand, als uw praktijk
      ze mag gebruiken.
    </p>
    <Buttons>
      <ButtonLink href={`${path}/nieuw`}>Vragenlijst laden</ButtonLink>
    </Buttons>
    <DataTable
      caption="Vragenlijsten van de praktijk"
      captionHidden
      rows={props.questionnaires}
      rowKey={({ id }) => id}
      columns={[
        {
          header: 'Naam',
          main: true,
          cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a>,
        },
        { header: 'Versie', cell: ({ version }) => version },
        { header: 'Score volgens', cell: scoredAs },
        {
          header: 'Geladen',
          cell: ({ loadedAt, loadedBy }) =>
            loadedAt ? `${formatDay(dutchDay(loadedAt), 'nl')} door ${loadedBy}` : 'hoort bij Duurloop',
        },
        {
          header: 'Gebruik',
          cell: ({ retiredAt }) =>
            retiredAt ? <Tag kind="plain">uit gebruik</Tag> : <Tag kind="ok">in gebruik</Tag>,
        },
      ]}
    />
  </QuestionnaireFrame>
);
