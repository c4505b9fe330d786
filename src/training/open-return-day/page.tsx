import { formatDay } from '../../kernel/format.ts';
import { formatMoney } from '../../kernel/money.ts';
import {
  Button,
  ErrorSummary,
  Facts,
  Form,
  Notice,
  OfficePage,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import type { Edition } from '../domain/edition.ts';

export type OpenReturnDayProps = {
  site: Site;
  user: string;
  csrf: string;
  course: Edition;
  /** The return day as it stands open; undefined before it was opened. */
  day: { edition: Edition; capacity: number; taken: number } | undefined;
  typed: { plaatsen: string; prijs: string };
  errors: FieldErrors;
  done: string | undefined;
};

/** S27: others on the return day of an edition, on places of their own. */
export const OpenReturnDayPage = (props: OpenReturnDayProps) => {
  const { course, day } = props;
  const path = `/beheer/edities/${course.code}/terugkomdag`;
  return (
    <OfficePage
      site={props.site}
      title={`Oud-cursisten op de terugkomdag van ${course.code}`}
      section="editions"
      user={props.user}
      csrf={props.csrf}
      errorTitle={Object.keys(props.errors).length > 0}
      breadcrumb={[
        { label: 'Edities', href: '/beheer' },
        { label: `${course.code}, ${course.place}`, href: `/beheer/edities/${course.code}` },
        { label: 'Oud-cursisten op de terugkomdag' },
      ]}
    >
      <h1>Oud-cursisten op de terugkomdag</h1>
      <ErrorSummary lang="nl" errors={props.errors} />
      {props.done && <Notice kind="ok">{props.done}</Notice>}
      <p>
        Wie tussen 2003 en 2013 de tweedaagse cursus volgde, kan één terugkomdag meedoen. Die plaatsen komen
        naast de plaatsen van de editie zelf.
      </p>
      <Facts
        rows={[
          { term: 'Dag', detail: formatDay(course.returnDay, 'nl') },
          ...(day
            ? [
                {
                  term: 'Staat',
                  detail: day.edition.standing.state === 'open' ? 'Open op /terugkomdagen' : 'Gesloten',
                },
                { term: 'Prijs', detail: formatMoney(day.edition.price, 'nl') },
                {
                  term: 'Bezet',
                  detail: (
                    <a href={`/beheer/edities/${day.edition.code}/deelnemers`}>
                      {`${day.taken} van ${day.capacity}`}
                    </a>
                  ),
                },
              ]
            : [{ term: 'Staat', detail: 'Nog niet opengesteld' }]),
        ]}
      />
      <Form action={path} csrf={props.csrf}>
        <TextField
          name="plaatsen"
          label="Plaatsen voor oud-cursisten"
          hint="Van 1 tot en met 24."
          lang="nl"
          inputmode="numeric"
          width="year"
          value={props.typed.plaatsen}
          error={props.errors['plaatsen']}
        />
        <TextField
          name="prijs"
          label="Prijs in euro"
          hint="Bijvoorbeeld 325 of 325,50."
          lang="nl"
          inputmode="decimal"
          width="short"
          value={props.typed.prijs}
          error={props.errors['prijs']}
        />
        <Button>{day ? 'Bewaar' : 'Stel open'}</Button>
      </Form>
      {day && day.edition.standing.state !== 'cancelled' && (
        <Form
          action={`${path}/${day.edition.standing.state === 'open' ? 'sluiten' : 'heropenen'}`}
          csrf={props.csrf}
          inline
        >
          <Button kind="quiet">
            {day.edition.standing.state === 'open' ? 'Sluit de aanmelding' : 'Open de aanmelding weer'}
          </Button>
        </Form>
      )}
    </OfficePage>
  );
};
