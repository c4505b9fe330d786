import { formatInstant } from '../../kernel/format.ts';
import { Button, DataTable, Fold, Form, RadioGroup, TextArea, TextField } from '../../ui/index.ts';
import { bases, type Practice } from '../domain/practice.ts';
import { basisMeaning, basisWords } from '../domain/practice-words.ts';
import { keptYears } from '../domain/retention.ts';
import type { RuleChange } from '../store/practices.ts';
import { SettingsFrame, settingsPath, type Frame } from './frame.tsx';

/** A basis with its term, as the history of rules keeps it, in words. */
const ruleWords = (written: string): string => {
  const [basis, years] = written.split(':');
  if (basis === 'statutory') return `${basisWords.statutory}, ${keptYears.statutory} jaar`;
  return `${basisWords.consent}, ${years === 'default' ? keptYears.consentByDefault : years} jaar na het einde`;
};

const History = ({ changes }: { changes: RuleChange[] }) => (
  <Fold summary={`Eerdere veranderingen van grondslag of termijn (${changes.length})`}>
    <DataTable
      caption="Veranderingen, de laatste eerst"
      captionHidden
      rows={changes}
      rowKey={({ id }) => id}
      columns={[
        { header: 'Wanneer', main: true, cell: ({ at }) => formatInstant(at, 'nl') },
        { header: 'Van', cell: ({ before }) => ruleWords(before) },
        { header: 'Naar', cell: ({ after }) => ruleWords(after) },
        { header: 'Waarom', cell: ({ reason }) => reason },
        { header: 'Door', cell: ({ by }) => by },
      ]}
    />
  </Fold>
);

/** What the practice is, on what basis it keeps files, and where one can complain. */
export const ProfilePage = (props: Frame & { practice: Practice; changes: RuleChange[] }) => {
  const { practice, typed, errors } = props;
  const { details } = practice;
  const statutory = (typed?.['grondslag'] ?? practice.basis) === 'statutory';
  const text = (name: string, kept: string) => ({
    name,
    lang: 'nl' as const,
    value: typed?.[name] ?? kept,
    error: errors?.[name],
  });
  return (
    <SettingsFrame {...props} page="profile" title={practice.name}>
      <Form action={settingsPath} csrf={props.csrf}>
        <div class="care-columns">
          <fieldset class="care-part stack">
            <legend>Uw praktijk</legend>
            <TextField
              {...text('naam', practice.name)}
              label="Naam"
              autocomplete="organization"
              maxlength={120}
            />
            <TextField
              {...text('adres', details.invoice.address)}
              label="Adres voor facturen"
              autocomplete="address-line1"
              optional
              maxlength={300}
            />
            <TextField
              {...text('email', details.invoice.email)}
              label="E-mailadres van de praktijk"
              type="email"
              autocomplete="email"
              optional
            />
            <TextField
              {...text('telefoon', details.invoice.phone)}
              label="Telefoon"
              type="tel"
              autocomplete="tel"
              width="half"
              optional
            />
          </fieldset>
          <fieldset class="care-part stack">
            <legend>Klachten</legend>
            <p class="hint">
              Een cliënt mag gratis naar een klachtenfunctionaris. U antwoordt binnen 6 weken; met opgaaf van
              reden mag dat 10 weken worden. Daarna is er een erkende geschilleninstantie. Houdt u dossiers
              bij als zorgverlener, dan hebt u beide nodig (Wkkgz). Uw cliënten lezen wat u hier invult.
            </p>
            <TextField
              {...text('klachtenfunctionaris', details.complaintsOfficer)}
              label="Klachtenfunctionaris: naam en hoe bereikbaar"
              optional={!statutory}
              maxlength={300}
            />
            <TextField
              {...text('geschilleninstantie', details.disputesBody)}
              label="Geschilleninstantie"
              optional={!statutory}
              maxlength={300}
            />
          </fieldset>
        </div>
        <fieldset class="care-part stack">
          <legend>Bewaartermijn</legend>
          <RadioGroup
            {...text('grondslag', practice.basis)}
            legend="Waarom mag u een dossier bijhouden?"
            options={bases.map((value) => ({
              value,
              label: basisWords[value],
              hint: basisMeaning[value].join(' '),
            }))}
          />
          <TextField
            {...text('termijn', details.yearsAfterEnd?.toString() ?? '')}
            label="Bewaartermijn in jaren"
            hint={`Alleen bij toestemming. Leeg is ${keptYears.consentByDefault} jaar na het einde.`}
            optional
            width="year"
            inputmode="numeric"
          />
          <TextArea
            {...text('reden', '')}
            label="Reden van een andere grondslag of termijn"
            hint="Alleen nodig als u daar iets aan verandert. De reden komt in het logboek."
            optional
            rows={2}
            maxlength={500}
          />
        </fieldset>
        <Button>Bewaren</Button>
      </Form>
      {props.changes.length > 0 && <History changes={props.changes} />}
    </SettingsFrame>
  );
};
