import { formatMoney, cents } from '../../kernel/money.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  Card,
  Cards,
  DataTable,
  EmptyState,
  Form,
  SelectField,
  Tag,
  TextField,
} from '../../ui/index.ts';
import { priceKinds, terrains, type PracticeDetails } from '../domain/practice.ts';
import { priceWords, terrainWords } from '../domain/practice-words.ts';
import type { Place } from '../store/places.ts';
import type { Division } from '../store/relations.ts';
import { SettingsFrame, settingsPath, type Frame } from './frame.tsx';

export const placesPath = `${settingsPath}/plaatsen`;

/** Where one runs, and the form for a new place or for the one that is changed. */
export const PlacesPage = (props: Frame & { places: Place[]; changing: Place | undefined }) => {
  const { places, changing, typed, errors } = props;
  const text = (name: string, kept = '') => ({
    name,
    lang: 'nl' as const,
    value: typed?.[name] ?? kept,
    error: errors?.[name],
  });
  return (
    <SettingsFrame {...props} page="places" title="Plaatsen">
      {places.length === 0 ? (
        <EmptyState title="Nog geen plaats">
          <p>
            Voeg hieronder toe waar u met cliënten loopt: het vertrekpunt, de ondergrond en waar men parkeert.
          </p>
        </EmptyState>
      ) : (
        <Cards>
          {places.map((place) => (
            <Card
              key={place.id}
              foot={
                <>
                  <a href={`${placesPath}?wijzig=${place.id}#plaats`}>
                    Wijzigen<span class="hidden"> {place.name}</span>
                  </a>
                  <Form
                    action={`${placesPath}/${place.id}/sluiten`}
                    csrf={props.csrf}
                    label={`${place.name} uit de lijst halen`}
                  >
                    <Button kind="quiet">Niet meer gebruiken</Button>
                  </Form>
                </>
              }
            >
              <h2>{place.name}</h2>
              <p>
                <Tag kind="plain">{terrainWords[place.terrain]}</Tag>
              </p>
              <p>{place.address}</p>
              {place.parking !== '' && <p class="hint">Parkeren: {place.parking}</p>}
            </Card>
          ))}
        </Cards>
      )}
      <section class="care-part stack" id="plaats">
        <h2>{changing ? `${changing.name} wijzigen` : 'Een plaats toevoegen'}</h2>
        <Form action={placesPath} csrf={props.csrf} label="Plaats">
          {changing && <input type="hidden" name="plaats" value={changing.id} />}
          <TextField {...text('naam', changing?.name)} label="Naam" width="half" maxlength={120} />
          <TextField
            {...text('adres', changing?.address)}
            label="Adres of vertrekpunt"
            hint="Zo staat het in de uitnodiging."
            maxlength={300}
          />
          <SelectField
            {...text('ondergrond', changing?.terrain)}
            label="Ondergrond"
            options={terrains.map((value) => ({ value, label: terrainWords[value] }))}
          />
          <TextField {...text('parkeren', changing?.parking)} label="Parkeren" optional maxlength={300} />
          <Buttons>
            <Button>{changing ? 'Bewaren' : 'Toevoegen'}</Button>
            {changing && (
              <ButtonLink kind="quiet" href={placesPath}>
                Niet wijzigen
              </ButtonLink>
            )}
          </Buttons>
        </Form>
      </section>
    </SettingsFrame>
  );
};

/** An amount as it stands in its field: "45,50". */
const typedAmount = (amount: number | undefined): string =>
  amount === undefined ? '' : `${Math.trunc(amount / 100)},${String(amount % 100).padStart(2, '0')}`;

/** What the practice asks; everything may stay empty. */
export const PricesPage = (props: Frame & { prices: PracticeDetails['prices'] }) => (
  <SettingsFrame {...props} page="prices" title="Tarieven">
    <p>
      In euro, btw inbegrepen als u die rekent. Vergoeding kan alleen uit een aanvullende verzekering, en bij
      weinig verzekeraars.
    </p>
    <Form action={`${settingsPath}/tarieven`} csrf={props.csrf} label="Tarieven">
      {priceKinds.map((kind) => (
        <TextField
          key={kind}
          name={`prijs-${kind}`}
          label={priceWords[kind]}
          hint={
            props.prices[kind] === undefined
              ? 'Bijvoorbeeld 45 of 45,50.'
              : `Nu ${formatMoney(cents(props.prices[kind]), 'nl')}.`
          }
          lang="nl"
          width="short"
          inputmode="decimal"
          optional
          value={props.typed?.[`prijs-${kind}`] ?? typedAmount(props.prices[kind])}
          error={props.errors?.[`prijs-${kind}`]}
        />
      ))}
      <Button>Bewaren</Button>
    </Form>
  </SettingsFrame>
);

/** Who guides whom in the whole practice: names only, for the owner who divides the work. */
export const DivisionPage = (
  props: Frame & {
    rows: Division[];
    text: string;
    /** The one member whose clients are shown. */
    guidedBy: string | undefined;
    previous: string | undefined;
    next: string | undefined;
  },
) => (
  <SettingsFrame {...props} page="division" title="Wie begeleidt wie">
    <p>
      U verdeelt hier het werk. Een dossier openen alleen de begeleiders: u ziet namen, en niets van de
      begeleiding.
    </p>
    <Form action={`${settingsPath}/begeleiding`} method="get" inline label="Zoeken op naam">
      <TextField name="q" label="Naam" type="search" lang="nl" optional value={props.text} />
      {props.guidedBy && <input type="hidden" name="wie" value={props.guidedBy} />}
      <Button kind="quiet">Zoeken</Button>
    </Form>
    {props.guidedBy && (
      <p>
        U ziet de cliënten van één collega. <a href={`${settingsPath}/begeleiding`}>Toon iedereen</a>
      </p>
    )}
    {props.rows.length === 0 ? (
      <EmptyState title={props.text === '' ? 'Nog geen cliënten' : 'Niemand gevonden'}>
        <p>
          {props.text === '' ? (
            <>
              Een therapeut neemt een cliënt aan onder <a href="/praktijk/clienten">Cliënten</a>.
            </>
          ) : (
            <a href={`${settingsPath}/begeleiding`}>Toon iedereen</a>
          )}
        </p>
      </EmptyState>
    ) : (
      <DataTable
        caption="Cliënten met wie hen begeleidt"
        captionHidden
        rows={props.rows}
        rowKey={({ id }) => id}
        columns={[
          {
            header: 'Cliënt',
            main: true,
            cell: ({ id, name }) => <a href={`/praktijk/clienten/${id}/begeleiders`}>{name}</a>,
          },
          {
            header: 'Verantwoordelijk',
            cell: ({ responsible }) => responsible ?? <Tag kind="bad">Niemand</Tag>,
          },
          { header: 'Andere begeleiders', numeric: true, cell: ({ others }) => others },
          {
            header: 'Status',
            cell: ({ ended }) =>
              ended ? <Tag kind="plain">Afgerond</Tag> : <Tag kind="ok">In begeleiding</Tag>,
          },
        ]}
      />
    )}
    {(props.previous ?? props.next) && (
      <Buttons>
        {props.previous && (
          <ButtonLink kind="quiet" href={props.previous}>
            Vorige
          </ButtonLink>
        )}
        {props.next && (
          <ButtonLink kind="quiet" href={props.next}>
            Volgende
          </ButtonLink>
        )}
      </Buttons>
    )}
  </SettingsFrame>
);
