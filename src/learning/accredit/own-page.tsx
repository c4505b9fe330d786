import { formatDay, formatInstant } from '../../kernel/format.ts';
import { localPath, type Lang } from '../../kernel/lang.ts';
import type { Edition } from '../../training/index.ts';
import {
  ButtonLink,
  Buttons,
  DataTable,
  ErrorSummary,
  Facts,
  LearnerPage,
  Notice,
  Tag,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import { registerName, type Accreditation } from '../domain/accreditation.ts';
import { meetingDay } from '../domain/points.ts';
import type { Registration } from '../store/points.ts';
import { ownTexts } from './own-texts.ts';
import type { Claimant, RegisterList } from './points.ts';
import { RegistrationForm } from './registration-form.tsx';
import { meetingNames, numberProblems, presenceWords } from './texts.ts';

export const ownPath = (code: string, below = ''): string => `/mijn/${code}/punten${below}`;

export type OwnPointsProps = {
  site: Site;
  lang: Lang;
  csrf: string;
  email: string;
  edition: Edition;
  registration: Registration;
  accreditations: readonly Accreditation[];
  /** Where they are in, with what they get there; undefined when no accreditation fits. */
  own: { list: RegisterList; claimant: Claimant; earned: number } | undefined;
  saved: boolean;
  typed?: Readonly<Record<string, string>> | undefined;
  errors?: FieldErrors | undefined;
};

export const inNumbers = (points: number, lang: Lang): string =>
  lang === 'nl' ? String(points).replace('.', ',') : String(points);

const Points = ({
  own,
  edition,
  lang,
}: Pick<OwnPointsProps, 'edition' | 'lang'> & { own: NonNullable<OwnPointsProps['own']> }) => {
  const t = ownTexts[lang];
  const { list, claimant, earned } = own;
  const passed = (meeting: string): string => {
    const line = list.handoffs
      .flatMap((handoff) => handoff.lines.map((one) => ({ ...one, at: handoff.handedAt })))
      .findLast(
        ({ record }) => record.meeting === meeting && record.enrolmentId === claimant.person.enrolmentId,
      );
    return line && line.kind !== 'withdrawal' ? t.passedOn(formatInstant(line.at, lang)) : t.notYet;
  };
  return (
    <>
      <Facts
        rows={[
          { term: t.register, detail: registerName(list.accreditation) },
          { term: t.accreditation, detail: list.accreditation.number },
          { term: t.number, detail: claimant.number },
          { term: t.name, detail: claimant.registration.name },
        ]}
      />
      {claimant.problem && (
        <Notice kind="warn" title={t.numberWrong}>
          <p>{numberProblems[lang][claimant.problem]}.</p>
        </Notice>
      )}
      <DataTable
        caption={t.caption}
        rows={list.meetings}
        rowKey={(meeting) => meeting}
        columns={[
          { header: t.meeting, main: true, cell: (meeting) => meetingNames[lang][meeting] },
          { header: t.day, cell: (meeting) => formatDay(meetingDay(meeting, edition), lang) },
          {
            header: t.presence,
            cell: (meeting) => {
              const state = claimant.presence.get(meeting)?.state ?? 'unknown';
              return (
                <Tag kind={state === 'attended' ? 'ok' : state === 'unknown' ? 'plain' : 'bad'}>
                  {presenceWords[lang][state]}
                </Tag>
              );
            },
          },
          { header: t.points, numeric: true, cell: () => inNumbers(list.accreditation.points, lang) },
          { header: t.passed, cell: passed },
        ]}
      />
      {earned > 0 ? (
        <>
          <p>{t.total(inNumbers(earned, lang))}</p>
          <Buttons>
            <ButtonLink kind="quiet" href={localPath(ownPath(edition.code, '/bewijs.pdf'), lang)}>
              {t.pdf}
            </ButtonLink>
          </Buttons>
        </>
      ) : (
        <p class="hint">{t.pdfLater}</p>
      )}
    </>
  );
};

/** S31: what a participant gets in which register, and the number by which that register knows them. */
export const OwnPointsPage = (props: OwnPointsProps) => {
  const { lang, edition, own, registration, errors } = props;
  const t = ownTexts[lang];
  return (
    <LearnerPage
      site={props.site}
      lang={lang}
      path={ownPath(edition.code)}
      title={t.title}
      person={props.email}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: t.mine, href: localPath('/mijn', lang) },
        { label: `${edition.place} (${edition.code})`, href: localPath(`/mijn/${edition.code}`, lang) },
        { label: t.title },
      ]}
    >
      <ErrorSummary lang={lang} errors={errors} />
      <h1>{t.title}</h1>
      {props.saved && (
        <Notice kind="ok">
          <p>{t.saved}</p>
        </Notice>
      )}
      <p class="lead">{t.lead}</p>
      {own ? (
        <Points own={own} edition={edition} lang={lang} />
      ) : (
        <Notice kind="info">
          <p>
            {props.accreditations.length === 0
              ? t.noneAccredited
              : registration.register === ''
                ? t.none
                : t.unknown}
          </p>
        </Notice>
      )}
      <h2>{t.yours}</h2>
      <p>{t.yoursHint}</p>
      <RegistrationForm
        action={localPath(ownPath(edition.code), lang)}
        csrf={props.csrf}
        lang={lang}
        accreditations={props.accreditations}
        registration={registration}
        typed={props.typed}
        errors={errors}
      />
    </LearnerPage>
  );
};
