import { ButtonLink, Card, Cards, OfficePage } from '../../ui/index.ts';
import { keeperDesk } from '../domain/keeper-pages.ts';
import type { Therapist } from '../domain/profile.ts';
import type { Waiting } from './query.ts';
import { therapistsPath, type Frame } from './frame.ts';

const Door = ({
  count,
  title,
  href,
  words,
}: {
  count: number;
  title: string;
  href: string;
  words: string;
}) => (
  <Card foot={<ButtonLink kind="quiet" href={href}>{`Naar ${title.toLowerCase()}`}</ButtonLink>}>
    <h2>{title}</h2>
    <p class="door-count">{count}</p>
    <p>{words}</p>
  </Card>
);

/** What waits for the registrar. */
export const KeeperHomePage = (props: Frame & { waiting: Waiting; ready: Therapist[] }) => (
  <OfficePage
    site={props.site}
    title="Register"
    desk={keeperDesk('home')}
    user={props.user}
    csrf={props.csrf}
  >
    <h1>Register</h1>
    <Cards>
      <Door
        count={props.waiting.applications}
        title="Aanvragen"
        href="/register-beheer/aanvragen"
        words="wachten op u of op een antwoord"
      />
      <Door
        count={props.waiting.claims}
        title="Punten"
        href="/register-beheer/punten"
        words="opgegeven scholingen om te beoordelen"
      />
      <Door
        count={props.waiting.appeals}
        title="Bezwaren"
        href="/register-beheer/bezwaren"
        words="wachten op een besluit"
      />
      <Door
        count={props.waiting.therapists}
        title="Therapeuten"
        href={therapistsPath}
        words="in de administratie"
      />
    </Cards>
    <h2>Klaar om te verlengen</h2>
    {props.ready.length === 0 ? (
      <p>Niemand. Wie aan de norm voldoet en bijna aan het einde van de termijn is, staat hier.</p>
    ) : (
      <ul>
        {props.ready.map(({ id, name }) => (
          <li key={id}>
            <a href={`${therapistsPath}/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    )}
  </OfficePage>
);
