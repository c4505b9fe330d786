import { formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  RadioGroup,
  Tabs,
  Tag,
  type FieldErrors,
} from '../../ui/index.ts';
import { fileTabs, filePath, practiceDesk } from '../domain/practice-pages.ts';
import { signalStanding } from '../domain/signals/handover.ts';
import { observations } from '../domain/signals/reasons.ts';
import { observationTexts } from '../domain/signals/texts.ts';
import type { Signal } from '../store/signals.ts';
import type { Frame } from './list-page.tsx';
import { signalTitle, toConfirm } from './texts.ts';

const standings = { held: 'wacht', acknowledged: 'opgepakt', closed: 'gesloten' } as const;

/** `/praktijk/clienten/:id/signaal`: what a therapist saw with their own eyes, and the signals there were. */
export const ObservePage = (
  props: Frame & {
    client: { id: string; name: string };
    signals: readonly Signal[];
    errors?: FieldErrors | undefined;
  },
) => {
  const { site, member, csrf, client, signals, errors } = props;
  return (
    <OfficePage
      {...{ site, csrf, user: member.name, title: `Signaal melden: ${client.name}` }}
      desk={practiceDesk(member, 'clients')}
      errorTitle={errors !== undefined}
      breadcrumb={[
        { label: 'Cliënten', href: '/praktijk/clienten' },
        { label: client.name, href: filePath(client.id) },
        { label: 'Signaal melden' },
      ]}
    >
      <Tabs label="Dossier" tabs={fileTabs(client.id, 'measurements')} />
      <ErrorSummary lang="nl" errors={errors} />
      <h1>Signaal melden</h1>
      <Notice kind="warn" title="Is er nu gevaar?">
        <p>
          Bel eerst <a href="tel:112">112</a> en blijf bij de cliënt. Vastleggen komt daarna.
        </p>
      </Notice>
      <Form action={`/praktijk/clienten/${client.id}/signaal`} csrf={csrf}>
        <RadioGroup
          {...{ name: 'gezien', lang: 'nl', legend: 'Wat ziet of hoort u?', error: errors?.['gezien'] }}
          hint={`Dit is wat u ziet of hoort, geen diagnose. Van zelfdoding en zelfbeschadiging staat de route vast; de rest van deze lijst is ${toConfirm}.`}
          options={observations.map((value) => ({ value, label: observationTexts[value] }))}
        />
        <Buttons>
          <Button>Signaal vastleggen</Button>
          <ButtonLink kind="quiet" href={filePath(client.id, 'measurements')}>
            Annuleren
          </ButtonLink>
        </Buttons>
      </Form>
      {signals.length > 0 && (
        <section class="stack">
          <h2>Signalen bij deze cliënt</h2>
          <ul>
            {signals.map((signal) => {
              const { state } = signalStanding(signal);
              return (
                <li key={signal.id}>
                  <a href={`/praktijk/signalen/${signal.id}`}>{signalTitle(signal.reason)}</a>,{' '}
                  {formatInstant(signal.raisedAt, 'nl')}{' '}
                  <Tag kind={state === 'held' ? 'act' : 'plain'}>{standings[state]}</Tag>
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </OfficePage>
  );
};
