import { formatInstant } from '../../kernel/format.ts';
import {
  Button,
  ButtonLink,
  Buttons,
  EmptyState,
  ErrorSummary,
  Form,
  Notice,
  OfficePage,
  Tag,
  TextArea,
  TextField,
  type FieldErrors,
  type Site,
} from '../../ui/index.ts';
import {
  longestText,
  longestTitle,
  type CompetencePoint,
  type CompetenceProfile,
} from '../domain/competence-profile.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';

export const profilesPath = '/register-beheer/competentieprofiel';

export type Frame = { site: Site; user: string; csrf: string; message?: string | undefined };

const messages: Record<string, string> = {
  begonnen: 'Er staat een nieuw concept klaar. Lopende aanvragen houden hun eigen versie.',
  bewaard: 'Bewaard in het concept.',
  verwijderd: 'Het punt is uit het concept gehaald.',
  gepubliceerd: 'Gepubliceerd. Nieuwe aanvragen worden hierop beoordeeld.',
  weg: 'Het concept is weggegooid.',
};

const Points = ({ profile, csrf }: { profile: CompetenceProfile; csrf?: string }) => (
  <ol class="profile-points">
    {profile.points.map((point, at) => (
      <li key={point.id}>
        <h3>{point.nl.title}</h3>
        <p>{point.nl.text}</p>
        {csrf && (
          <div class="own-acts">
            <a href={`${profilesPath}/concept/${point.id}`}>
              Wijzig<span class="hidden"> {point.nl.title}</span>
            </a>
            {at > 0 && (
              <Form
                action={`${profilesPath}/concept/${point.id}/omhoog`}
                csrf={csrf}
                label={`Zet ${point.nl.title} hoger`}
                inline
              >
                <Button kind="quiet">
                  Hoger<span class="hidden"> {point.nl.title}</span>
                </Button>
              </Form>
            )}
            <Form
              action={`${profilesPath}/concept/${point.id}/verwijderen`}
              csrf={csrf}
              label={`Verwijder ${point.nl.title}`}
              inline
            >
              <Button kind="quiet">
                Verwijder<span class="hidden"> {point.nl.title}</span>
              </Button>
            </Form>
          </div>
        )}
      </li>
    ))}
  </ol>
);

/** S35: the competence profile as it holds, its draft, and the versions before it. */
export const ProfilesPage = (
  props: Frame & { profiles: CompetenceProfile[]; errors?: FieldErrors | undefined },
) => {
  const draft = props.profiles.find(({ publishedAt }) => publishedAt === undefined);
  const [current, ...earlier] = props.profiles.filter(({ publishedAt }) => publishedAt !== undefined);
  const said = props.message ? messages[props.message] : undefined;
  return (
    <OfficePage
      site={props.site}
      title="Competentieprofiel"
      desk={keeperDesk('competence-profile')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={props.errors !== undefined}
    >
      <ErrorSummary lang="nl" errors={props.errors} />
      <h1>Competentieprofiel</h1>
      <p>Een aanvraag wordt beoordeeld met de versie die gold toen de aanvrager begon.</p>
      {said && <Notice kind="ok">{said}</Notice>}
      {draft && (
        <section class="card stack">
          <h2>
            Concept van versie {draft.version} <Tag kind="act">Nog niet gepubliceerd</Tag>
          </h2>
          <Points profile={draft} csrf={props.csrf} />
          <Buttons>
            <ButtonLink kind="quiet" href={`${profilesPath}/concept/nieuw`}>
              Punt toevoegen
            </ButtonLink>
          </Buttons>
          <Form action={`${profilesPath}/publiceren`} csrf={props.csrf} label="Concept publiceren">
            <TextArea
              name="toelichting"
              label="Wat is er veranderd?"
              lang="nl"
              optional
              rows={2}
              maxlength={1000}
            />
            <Buttons>
              <Button>Publiceren</Button>
              <Button kind="danger" formaction={`${profilesPath}/weggooien`}>
                Concept weggooien
              </Button>
            </Buttons>
          </Form>
        </section>
      )}
      {current ? (
        <section class="stack">
          <h2>
            Versie {current.version} <Tag kind="ok">Geldt nu</Tag>
          </h2>
          <p>
            Gepubliceerd op {current.publishedAt && formatInstant(current.publishedAt, 'nl')}
            {current.note !== '' && `: ${current.note}`}
          </p>
          <Points profile={current} />
        </section>
      ) : (
        !draft && (
          <EmptyState title="Nog geen competentieprofiel">
            <p>Zonder profiel kan niemand zich aanmelden. Begin met ons voorbeeld van tien punten.</p>
          </EmptyState>
        )
      )}
      {!draft && (
        <Form action={`${profilesPath}/concept`} csrf={props.csrf} label="Nieuwe versie">
          <Buttons>
            <Button kind={current ? 'quiet' : 'action'}>Begin een nieuwe versie</Button>
          </Buttons>
        </Form>
      )}
      {earlier.map((profile) => (
        <details class="fold" key={profile.version}>
          <summary>
            Versie {profile.version}, {profile.publishedAt && formatInstant(profile.publishedAt, 'nl')}
          </summary>
          <div class="fold-body">
            {profile.note !== '' && <p>{profile.note}</p>}
            <Points profile={profile} />
          </div>
        </details>
      ))}
    </OfficePage>
  );
};

/** One point of the draft, in both languages. */
export const PointPage = (
  props: Frame & { point: CompetencePoint; isNew: boolean; errors?: FieldErrors | undefined },
) => {
  const { point, errors, isNew } = props;
  const title = isNew ? 'Nieuw punt' : 'Punt wijzigen';
  return (
    <OfficePage
      site={props.site}
      title={title}
      desk={keeperDesk('competence-profile')}
      user={props.user}
      csrf={props.csrf}
      errorTitle={errors !== undefined}
      breadcrumb={[{ label: 'Competentieprofiel', href: profilesPath }, { label: title }]}
    >
      <ErrorSummary lang="nl" errors={errors} />
      <h1>{title}</h1>
      <Form action={`${profilesPath}/concept/${isNew ? 'nieuw' : point.id}`} csrf={props.csrf}>
        <TextField
          name="titel"
          label="Titel"
          lang="nl"
          value={point.nl.title}
          error={errors?.['titel']}
          maxlength={longestTitle}
        />
        <TextArea
          name="tekst"
          label="Wat vraagt dit punt?"
          lang="nl"
          value={point.nl.text}
          error={errors?.['tekst']}
          maxlength={longestText}
        />
        <TextField
          name="titel-en"
          label="Titel in het Engels"
          lang="nl"
          value={point.en.title}
          error={errors?.['titel-en']}
          optional
          maxlength={longestTitle}
        />
        <TextArea
          name="tekst-en"
          label="Tekst in het Engels"
          lang="nl"
          value={point.en.text}
          error={errors?.['tekst-en']}
          optional
          maxlength={longestText}
        />
        <Buttons>
          <Button>Bewaren in het concept</Button>
        </Buttons>
      </Form>
    </OfficePage>
  );
};
